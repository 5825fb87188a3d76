import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../../../src/feed/parse.ts';
import { composeSiteFeed } from '../../../../src/press/site/feed.ts';
import type { FullPages, Item } from '../../../../src/press/site/paging.ts';

const TOP = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Envoy',
  icon: 'icons/icon-512.png',
  _offprint: { base: './' },
};
const RUNS = { numRuns: 60 };

/** The nth item ever published, of about so many bytes. */
const item = (n: number, bytes = 100): Item => ({
  id: `item-${n}`,
  url: `https://envoy.example/${n}`,
  title: `Dispatch ${n}`,
  content_html: 'x'.repeat(bytes),
});

/** Newest first, as the archive gives them. */
const published = (sizes: readonly number[]): Item[] => sizes.map((bytes, n) => item(n, bytes)).toReversed();

const someSizes = fc.array(fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 60_000 })), {
  maxLength: 260,
});

/** The files in the order a reader meets them, each with its ids. */
function follow(files: ReadonlyMap<string, string>): { path: string; ids: string[] }[] {
  const pages = [];
  let path: string | undefined = 'feed.json';
  while (path !== undefined) {
    const feed = parseFeed(files.get(path) ?? '');
    pages.push({ path, ids: feed.items.map(({ id = '' }) => id) });
    if (pages.length > files.size) throw new Error('The chain has a circle.');
    path = feed.nextUrl && new URL(feed.nextUrl, `https://s.example/${path}`).pathname.slice(1);
  }
  return pages;
}

const fullPaths = (pages: FullPages) =>
  pages.map((_, i) => `feed/archive-${String(i + 1).padStart(4, '0')}.json`);

const changedFiles = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...other.keys()].filter((path) => one.get(path) !== other.get(path));

describe('what a reader finds', () => {
  test('every item is on the chain, every file too, and the first page has the newest', () => {
    fc.assert(
      fc.property(someSizes, (sizes) => {
        const items = published(sizes);
        const { files } = composeSiteFeed(TOP, items, []);
        const pages = follow(files);
        expect(pages.map(({ path }) => path).toSorted()).toEqual([...files.keys()].toSorted());
        const first = pages[0]?.ids ?? [];
        expect(first).toEqual(items.slice(0, first.length).map(({ id }) => id));
        expect([...new Set(pages.flatMap(({ ids }) => ids))]).toEqual(items.map(({ id }) => id));
      }),
      RUNS,
    );
  });

  test('only the page that still grows repeats items, at most 10, all of the first page', () => {
    fc.assert(
      fc.property(someSizes, (sizes) => {
        const { files, fullPages } = composeSiteFeed(TOP, published(sizes), []);
        const full = new Set(fullPaths(fullPages));
        const [first, ...others] = follow(files);
        const fresh = new Set(first?.ids);
        for (const { path, ids } of others) {
          const repeated = ids.filter((id) => fresh.has(id));
          expect(repeated.length).toBeLessThanOrEqual(full.has(path) ? 0 : 10);
        }
        const older = others.flatMap(({ ids }) => ids);
        expect(new Set(older).size).toBe(older.length);
      }),
      RUNS,
    );
  });

  test('the first page has at most 40 items and 250,000 bytes; one that is larger stands alone', () => {
    fc.assert(
      fc.property(someSizes, (sizes) => {
        const text = composeSiteFeed(TOP, published(sizes), []).files.get('feed.json') ?? '';
        expect(parseFeed(text).items.length).toBeLessThanOrEqual(40);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(250_000);
      }),
      RUNS,
    );
    const description = 'd'.repeat(30_000);
    const full = composeSiteFeed({ ...TOP, description }, published(Array<number>(50).fill(9_000)), []);
    const bytes = Buffer.byteLength(full.files.get('feed.json') ?? '');
    expect([bytes > 240_000, bytes <= 250_000]).toEqual([true, true]);
    const large = composeSiteFeed(TOP, [item(2), item(1, 300_000), item(0)], []);
    expect(follow(large.files)[0]?.ids).toEqual(['item-2']);
    const alone = composeSiteFeed(TOP, [item(1, 300_000), item(0)], []);
    expect(follow(alone.files)[0]?.ids).toEqual(['item-1']);
  });

  test('a small feed is one file without next_url', () => {
    const { files, fullPages } = composeSiteFeed(TOP, published([1, 2, 3]), []);
    expect([...files.keys()]).toEqual(['feed.json']);
    expect(JSON.parse(files.get('feed.json') ?? '')).toEqual({ ...TOP, items: published([1, 2, 3]) });
    expect(fullPages).toEqual([]);
  });

  test('an empty one too', () => {
    expect(follow(composeSiteFeed(TOP, [], []).files)).toEqual([{ path: 'feed.json', ids: [] }]);
  });

  test('a page of the archive says where its pictures are, one folder down', () => {
    const archive = (base: string) => {
      const { files } = composeSiteFeed({ ...TOP, _offprint: { base } }, published(Array(60).fill(1)), []);
      return parseFeed(files.get('feed/archive-0001.json') ?? '').base;
    };
    expect(archive('./')).toBe('../');
    expect(archive('files/')).toBe('../files/');
    expect(archive('/repo/')).toBe('/repo/');
    expect(archive('https://cdn.example/')).toBe('https://cdn.example/');
  });
});

describe('from run to run', () => {
  test('new items never alter a full page, however they arrive', () => {
    fc.assert(
      fc.property(someSizes, fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 8 }), (sizes, steps) => {
        let state: FullPages = [];
        let files: ReadonlyMap<string, string> = new Map();
        let upTo = 0;
        for (const step of [...steps, sizes.length]) {
          upTo = Math.min(upTo + step, sizes.length);
          const next = composeSiteFeed(TOP, published(sizes.slice(0, upTo)), state);
          for (const path of fullPaths(state)) expect(next.files.get(path)).toBe(files.get(path));
          expect(new Set(follow(next.files).flatMap(({ ids }) => ids)).size).toBe(upTo);
          ({ files, fullPages: state } = next);
        }
      }),
      RUNS,
    );
  });

  test('the same items give the same bytes again', () => {
    fc.assert(
      fc.property(someSizes, (sizes) => {
        const once = composeSiteFeed(TOP, published(sizes), []);
        expect(composeSiteFeed(TOP, published(sizes), once.fullPages)).toEqual(once);
      }),
      RUNS,
    );
  });

  test('an edit of an archived item touches the one page it is on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 250 }), fc.nat(), (count, pick) => {
        const items = published(Array<number>(count).fill(100));
        const once = composeSiteFeed(TOP, items, []);
        const archived = once.fullPages.flat();
        const id = archived[pick % archived.length];
        const edited = items.map((one) => (one.id === id ? { ...one, title: 'Corrected' } : one));
        const page = once.fullPages.findIndex((ids) => ids.some((one) => one === id));
        const again = composeSiteFeed(TOP, edited, once.fullPages);
        expect(changedFiles(once.files, again.files)).toEqual([fullPaths(once.fullPages)[page]]);
      }),
      RUNS,
    );
  });

  test('an item with an old date that arrives late is kept, and touches no full page', () => {
    const items = published(Array<number>(200).fill(100));
    const once = composeSiteFeed(TOP, items, []);
    const late = [...items, { id: 'late' } as Item];
    const again = composeSiteFeed(TOP, late, once.fullPages);
    expect(follow(again.files).flatMap(({ ids }) => ids)).toContain('late');
    for (const path of fullPaths(once.fullPages)) expect(again.files.get(path)).toBe(once.files.get(path));
  });

  test('items that are gone leave their page; a page without any is passed over', () => {
    const items = published(Array<number>(200).fill(100));
    const once = composeSiteFeed(TOP, items, []);
    expect(once.fullPages.length).toBe(3);
    const gone = new Set(once.fullPages[1]);
    const left = items.filter(({ id }) => !gone.has(id));
    const again = composeSiteFeed(TOP, left, once.fullPages);
    expect(again.files.has('feed/archive-0002.json')).toBe(false);
    expect(new Set(follow(again.files).flatMap(({ ids }) => ids)).size).toBe(left.length);
    expect(again.fullPages).toEqual(once.fullPages);
  });

  test('a state that names an item twice shows it once; of two items with one id the first counts', () => {
    const state = [['item-0'], ['item-1', 'item-0']];
    const items = [{ ...item(1), title: 'Newer' }, item(1), item(0)];
    const { files } = composeSiteFeed(TOP, items, state);
    expect(follow(files).map(({ ids }) => ids)).toEqual([['item-1', 'item-0'], ['item-1'], ['item-0']]);
    expect(files.get('feed.json')).toContain('Newer');
    expect(files.get('feed/archive-0002.json')).toContain('Newer');
  });
});
