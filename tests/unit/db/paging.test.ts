import { changeMark } from '../../../src/db/changeMark.ts';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { Store } from '../../../src/db/open.ts';
import { readWindow, type Bookmark, type Source } from '../../../src/db/windows.ts';
import { article, authors, NOON, sections } from '../support/articles.ts';
import '../support/database.ts';

vi.setConfig({ testTimeout: 60_000 }); // thousands of rows, on a machine that may be busy

/** Few dates and few names, so that most of them meet. */
const piece: fc.Arbitrary<Piece> = fc.record({
  at: fc.integer({ min: -2, max: 2 }),
  sections: fc.uniqueArray(fc.constantFrom<string>('a', 'ab', 'b'), { minLength: 1 }),
  authors: fc.uniqueArray(fc.constantFrom<string>('x', 'y')),
  savedAt: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
});
const shelf = fc.array(piece, { maxLength: 24 });
const sources: Source[] = [
  { of: 'all' },
  { of: 'section', slug: 'a' },
  { of: 'section', slug: 'ab' },
  { of: 'author', slug: 'x' },
  { of: 'saved', sections: [] },
  { of: 'saved', sections: ['b'] },
];
interface Piece {
  readonly at: number;
  readonly sections: readonly string[];
  readonly authors: readonly string[];
  readonly savedAt: number | undefined;
}

const idOf = (i: number) => `p${String(i).padStart(2, '0')}`;

async function fill(pieces: readonly Piece[]): Promise<Store> {
  globalThis.indexedDB = new IDBFactory();
  const store = new Store();
  const made = pieces.map((facts, i) =>
    article(idOf(i), {
      publishedAt: facts.at,
      sections: sections(...facts.sections),
      authors: authors(...facts.authors),
    }),
  );
  await mergeArticles(store, made, NOON);
  for (const [i, { savedAt }] of pieces.entries())
    if (savedAt !== undefined) await changeMark(store, idOf(i), (mark) => ({ ...mark, savedAt }));
  return store;
}

/** What a source holds, by the plainest way to say it. */
function expected(pieces: readonly Piece[], source: Source): string[] {
  const belongs = ({ sections: of, authors: by, savedAt }: Piece) => {
    if (source.of === 'all') return true;
    if (source.of === 'section') return of.includes(source.slug);
    if (source.of === 'author') return by.includes(source.slug);
    return (
      savedAt !== undefined &&
      (source.sections.length === 0 || of.some((slug) => source.sections.includes(slug)))
    );
  };
  const place = (facts: Piece) => (source.of === 'saved' ? (facts.savedAt ?? 0) : facts.at);
  return pieces
    .map((facts, i) => ({ facts, id: idOf(i) }))
    .filter(({ facts }) => belongs(facts))
    .sort((one, other) => place(other.facts) - place(one.facts) || (one.id < other.id ? 1 : -1))
    .map(({ id }) => id);
}

async function walk(store: Store, source: Source, limit: number, between = async () => {}) {
  const seen: string[] = [];
  let after: Bookmark | null = null;
  do {
    const part = await readWindow(store, source, { limit, after });
    expect(part.rows.length).toBeLessThanOrEqual(limit);
    seen.push(...part.rows.map(({ id }) => id));
    after = part.next;
    await between();
  } while (after !== null);
  return seen;
}

it('page after page shows each article of a list once and in order, also where dates are equal', async () => {
  await fc.assert(
    fc.asyncProperty(shelf, fc.integer({ min: 1, max: 7 }), async (pieces, limit) => {
      const store = await fill(pieces);
      for (const source of sources)
        expect(await walk(store, source, limit)).toEqual(expected(pieces, source));
    }),
    { numRuns: 60 },
  );
});

it('shows no article twice and skips none when new ones arrive on top between two pages', async () => {
  await fc.assert(
    fc.asyncProperty(shelf, fc.integer({ min: 1, max: 5 }), async (pieces, limit) => {
      const store = await fill(pieces);
      let arrivals = 0;
      const arrive = async () => {
        const id = `zz${arrivals++}`;
        await mergeArticles(store, [article(id, { publishedAt: 3, sections: sections('a') })], NOON);
      };
      for (const source of sources.slice(0, 2)) {
        const seen = (await walk(store, source, limit, arrive)).filter((id) => !id.startsWith('zz'));
        expect(seen).toEqual(expected(pieces, source));
      }
    }),
    { numRuns: 30 },
  );
});
