import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { readMarks } from '../../../src/db/marks.ts';
import { Store } from '../../../src/db/open.ts';
import { countStored } from '../../../src/db/shelf.ts';
import { article, NOON } from '../support/articles.ts';
import { failure } from '../support/failures.ts';
import { fillDisk } from '../support/fullDisk.ts';
import '../support/database.ts';

let store: Store;
const full = vi.fn<() => Promise<boolean>>();
beforeEach(() => {
  store = new Store();
  store.onFull = full;
  full.mockReset();
});
afterEach(() => void vi.restoreAllMocks());

const save = () => changeMark(store, 'a', (mark) => ({ ...mark, savedAt: 1 }));

it.each(['at commit', 'at the write'] as const)(
  'a write that meets a disk full %s is tried once more when room was made',
  async (when) => {
    full.mockResolvedValue(true);
    fillDisk(when, 0, 1);
    await save();
    vi.restoreAllMocks();
    fillDisk(when, 1, 1);
    await mergeArticles(store, [article('a'), article('b')], NOON);
    expect(full).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
    expect(await readMarks(store)).toEqual([{ id: 'a', savedAt: 1 }]);
    expect(await countStored(store)).toEqual({ articles: 2, saved: 1 });
  },
);

it('is tried as long as room can be made: one clearing may not be enough', async () => {
  full.mockResolvedValue(true);
  fillDisk('at commit', 0, 3);
  await save();
  expect(full).toHaveBeenCalledTimes(3);
  vi.restoreAllMocks();
  expect(await readMarks(store)).toEqual([{ id: 'a', savedAt: 1 }]);
});

it('says so when all that can go has gone', async () => {
  full.mockResolvedValueOnce(true).mockResolvedValueOnce(true).mockResolvedValue(false);
  fillDisk('at commit');
  await failure(save(), 'quota');
  expect(full).toHaveBeenCalledTimes(3);
});

it('is not tried again where no room could be made', async () => {
  full.mockResolvedValue(false);
  fillDisk('at commit', 0, 1);
  await failure(save(), 'quota');
});

it('asks for no room when something else went wrong', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('odd', 'DataError');
  });
  await failure(save(), 'broken-store');
  expect(full).not.toHaveBeenCalled();
});
