import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readMarks } from '../../../src/db/marks.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { Store } from '../../../src/db/open.ts';
import { article, NOON } from '../support/articles.ts';
import { mergeArticles } from '../../../src/db/articles.ts';
import '../support/database.ts';

let store: Store;
beforeEach(() => (store = new Store()));

describe('a mark', () => {
  it('is made of nothing, changed and kept', async () => {
    expect(await readMarks(store)).toEqual([]);
    expect(await changeMark(store, 'a', (mark) => ({ ...mark, savedAt: 1 }))).toEqual({
      id: 'a',
      savedAt: 1,
    });
    expect(await changeMark(store, 'a', (mark) => ({ ...mark, readAt: 2 }))).toEqual({
      id: 'a',
      savedAt: 1,
      readAt: 2,
    });
    expect(await readMarks(new Store())).toEqual([{ id: 'a', savedAt: 1, readAt: 2 }]);
  });

  it('needs no article, and outlives it', async () => {
    await changeMark(store, 'gone', (mark) => ({ ...mark, readAt: 2 }));
    await mergeArticles(store, [article('a')], NOON);
    expect(await readMarks(store)).toEqual([{ id: 'gone', readAt: 2 }]);
  });

  it('is built on what another tab wrote', async () => {
    const other = new Store();
    await changeMark(store, 'a', (mark) => ({ ...mark, readAt: 1 }));
    await changeMark(other, 'a', (mark) => ({ ...mark, savedAt: 2 }));
    const after = await changeMark(store, 'a', ({ id, savedAt = 0 }) => ({ id, savedAt }));
    expect(after).toEqual({ id: 'a', savedAt: 2 });
  });

  it('takes changes of two tabs at the same moment, both', async () => {
    const other = new Store();
    await Promise.all([
      changeMark(store, 'a', (mark) => ({ ...mark, readAt: 1 })),
      changeMark(other, 'a', (mark) => ({ ...mark, savedAt: 2 })),
      changeMark(store, 'b', (mark) => ({ ...mark, savedAt: 3 })),
    ]);
    expect(await readMarks(store)).toEqual([
      { id: 'a', readAt: 1, savedAt: 2 },
      { id: 'b', savedAt: 3 },
    ]);
  });

  it('is promised only when its transaction has come to the disk', async () => {
    const order: string[] = [];
    const { transaction } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...given: Parameters<IDBDatabase['transaction']>
    ) {
      const tx = transaction.apply(this, given);
      if (given[1] !== 'readwrite') return tx;
      order.push(given[2]?.durability ?? 'no durability');
      tx.addEventListener('complete', () => order.push('on disk'));
      return tx;
    });
    await readMarks(store); // so that it is open
    await changeMark(store, 'a', (mark) => ({ ...mark, savedAt: 1 })).then(() => order.push('promised'));
    vi.restoreAllMocks();
    expect(order).toEqual(['strict', 'on disk', 'promised']);
  });
});
