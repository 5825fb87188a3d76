import { changeMark } from '../../../src/db/changeMark.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { readFront } from '../../../src/db/front.ts';
import { Store } from '../../../src/db/open.ts';
import { countSince, readWindow, type Source } from '../../../src/db/windows.ts';
import { article, authors, DAY, NOON, sections } from '../support/articles.ts';
import '../support/database.ts';

let store: Store;
beforeEach(async () => {
  store = new Store();
  await mergeArticles(
    store,
    [
      article('a', { publishedAt: NOON - DAY, sections: sections('maps'), authors: authors('lin') }),
      article('b', {
        publishedAt: NOON,
        sections: sections('maps', 'codes'),
        authors: authors('lin', 'sow'),
      }),
      article('c', { publishedAt: NOON + 1, sections: sections('codes') }),
      article('d', { publishedAt: -5, sections: sections('maps-and-more') }),
    ],
    NOON,
  );
});

const ids = async (source: Source, limit = 10) =>
  (await readWindow(store, source, { limit })).rows.map(({ id }) => id);
const save = (id: string, savedAt: number) => changeMark(store, id, (mark) => ({ ...mark, savedAt }));

describe('a window', () => {
  it('of all is newest first', async () => {
    expect(await ids({ of: 'all' })).toEqual(['c', 'b', 'a', 'd']);
  });

  it('leaves out a row that was damaged, and keeps the others', async () => {
    await store.use(async (db) => {
      const row = await db.get('headers', 'b');
      const damaged = { ...row, sections: undefined, authors: undefined };
      await db.put('headers', damaged as never); // what no writer of ours would put there
    });
    expect(await ids({ of: 'all' })).toEqual(['c', 'a', 'd']);
    expect(await ids({ of: 'section', slug: 'maps' })).toEqual(['a']);
  });

  it('of a section holds that section alone, newest first', async () => {
    expect(await ids({ of: 'section', slug: 'maps' })).toEqual(['b', 'a']);
    expect(await ids({ of: 'section', slug: 'codes' })).toEqual(['c', 'b']);
    expect(await ids({ of: 'section', slug: 'maps-and-more' })).toEqual(['d']);
    expect(await ids({ of: 'section', slug: '' })).toEqual([]);
  });

  it('of an author holds what they wrote, alone or with others', async () => {
    expect(await ids({ of: 'author', slug: 'lin' })).toEqual(['b', 'a']);
    expect(await ids({ of: 'author', slug: 'sow' })).toEqual(['b']);
    expect(await ids({ of: 'author', slug: 'maps' })).toEqual([]);
  });

  it('of what is saved begins with the last saved, and shows no unsaved article', async () => {
    await save('c', 100);
    await save('a', 200);
    await changeMark(store, 'b', (mark) => ({ ...mark, readAt: 300 }));
    expect(await ids({ of: 'saved', sections: [] })).toEqual(['a', 'c']);
    await changeMark(store, 'c', ({ id }) => ({ id }));
    expect(await ids({ of: 'saved', sections: [] })).toEqual(['a']);
  });

  it('of what is saved can be of some sections, and leaves out a mark without an article', async () => {
    await save('a', 1);
    await save('b', 2);
    await save('c', 3);
    await save('gone', 4);
    expect(await ids({ of: 'saved', sections: ['codes'] })).toEqual(['c', 'b']);
    expect(await ids({ of: 'saved', sections: ['maps', 'nothing'] })).toEqual(['b', 'a']);
    expect(await ids({ of: 'saved', sections: [] })).toEqual(['c', 'b', 'a']);
  });

  it('ends with a bookmark only where more follows', async () => {
    const all = { of: 'all' } as const;
    expect((await readWindow(store, all, { limit: 3 })).next).toEqual([NOON - DAY, 'a']);
    expect((await readWindow(store, all, { limit: 4 })).next).toBeNull();
    const rest = { limit: 4, after: [NOON - DAY, 'a'] as [number, string] };
    expect((await readWindow(store, all, rest)).rows.map(({ id }) => id)).toEqual(['d']);
  });

  it('that is narrowed reads on until it is full, and knows that nothing more fits', async () => {
    const keep = ({ id }: { id: string }) => id !== 'c' && id !== 'd';
    const first = await readWindow(store, { of: 'all' }, { limit: 1, keep });
    expect(first.rows.map(({ id }) => id)).toEqual(['b']);
    expect(first.next).not.toBeNull();
    const second = await readWindow(store, { of: 'all' }, { limit: 1, keep, after: first.next });
    expect(second).toMatchObject({ rows: [{ id: 'a' }], next: null });
  });

  it('of saved articles is narrowed by section and filter together', async () => {
    for (const [at, id] of ['a', 'b', 'c'].entries()) await save(id, at);
    const keep = ({ id }: { id: string }) => id !== 'b';
    const { rows } = await readWindow(store, { of: 'saved', sections: ['maps'] }, { limit: 9, keep });
    expect(rows.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('what is new', () => {
  it('is counted by when it was first seen, not by its date', async () => {
    expect(await countSince(store, NOON)).toEqual({ articles: 0, minutes: 0 });
    await mergeArticles(store, [article('old', { publishedAt: 0, minutes: 7 })], NOON + 1);
    await mergeArticles(store, [article('a', { hash: 'edited' })], NOON + 2);
    expect(await countSince(store, NOON)).toEqual({ articles: 1, minutes: 7 });
  });

  it('is counted up to 500', async () => {
    const many = Array.from({ length: 510 }, (_, i) => article(`n${i}`, { minutes: 1 }));
    await mergeArticles(store, many, NOON + 1);
    expect(await countSince(store, NOON)).toEqual({ articles: 500, minutes: 500 });
  });
});

describe('the front page', () => {
  it('has the newest of all and of each section asked for, and a place for an empty one', async () => {
    const front = await readFront(store, ['maps', 'codes', 'none'], { latest: 2, section: 1 });
    expect(front.latest.map(({ id }) => id)).toEqual(['c', 'b']);
    const strips = [...front.bySection].map(([slug, rows]) => [slug, rows.map(({ id }) => id)]);
    expect(strips).toEqual([
      ['maps', ['b']],
      ['codes', ['c']],
      ['none', []],
    ]);
  });

  it('has no strips where no section is asked for', async () => {
    const front = await readFront(store, [], { latest: 9, section: 4 });
    expect([front.latest.length, front.bySection.size]).toEqual([4, 0]);
  });
});
