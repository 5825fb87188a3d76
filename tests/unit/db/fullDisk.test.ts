import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { writeFeedRecord, readFeedRecord } from '../../../src/db/feeds.ts';
import { readMarks } from '../../../src/db/marks.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { Store } from '../../../src/db/open.ts';
import { readPictures, recordPicture, releasePictures } from '../../../src/db/pictures.ts';
import { readArticle, countStored } from '../../../src/db/shelf.ts';
import { article, NOON } from '../support/articles.ts';
import { failure } from '../support/failures.ts';
import { fillDisk } from '../support/fullDisk.ts';
import '../support/database.ts';

let store: Store;
beforeEach(async () => {
  store = new Store();
  await mergeArticles(store, [article('a')], NOON);
  await changeMark(store, 'a', (mark) => ({ ...mark, savedAt: 1 }));
});
afterEach(() => void vi.restoreAllMocks());

const page = ['a', 'b', 'c'].map((id) => article(id, { hash: 'new' }));
const record = {
  key: 'f',
  etag: '"1"',
  lastModified: null,
  hash: 'h',
  backfill: null,
  expired: false,
  dropped: [],
  total: 1,
};

describe.each(['at commit', 'at the write'] as const)('a disk that is full %s', (when) => {
  it.each([0, 3, 5])('after %i writes of a merge says so and changes nothing', async (writes) => {
    fillDisk(when, writes);
    await failure(mergeArticles(store, page, NOON), 'quota');
    vi.restoreAllMocks();
    expect(await countStored(store)).toEqual({ articles: 1, saved: 1 });
    expect((await readArticle(store, 'a'))?.header.hash).toBe('hash of a');
    expect((await readArticle(store, 'a'))?.body).toEqual(article('a').body);
  });

  it('says so to who makes a mark, and the mark stays as it was', async () => {
    fillDisk(when);
    await failure(
      changeMark(store, 'a', ({ id }) => ({ id, readAt: 5 })),
      'quota',
    );
    vi.restoreAllMocks();
    expect(await readMarks(store)).toEqual([{ id: 'a', savedAt: 1 }]);
  });

  it("says so to who writes a feed's record, and the record stays as it was", async () => {
    await writeFeedRecord(store, record);
    fillDisk(when);
    await failure(writeFeedRecord(store, { ...record, etag: '"2"' }), 'quota');
    vi.restoreAllMocks();
    expect(await readFeedRecord(store, 'f')).toEqual(record);
    expect(await readFeedRecord(store, 'other')).toBeNull();
  });

  it('says so to who records a picture or releases one, and the inventory stays as it was', async () => {
    const found = { url: 'u', stored: true, bytes: 1, checkedAt: NOON };
    await recordPicture(store, 'a', found);
    await recordPicture(store, 'b', found);
    fillDisk(when);
    await failure(recordPicture(store, 'c', found), 'quota');
    await failure(releasePictures(store, ['a']), 'quota');
    vi.restoreAllMocks();
    expect(await readPictures(store, ['u'])).toMatchObject([{ articles: ['a', 'b'] }]);
  });

  it('is no more of a matter when there is room again', async () => {
    fillDisk(when);
    await failure(mergeArticles(store, page, NOON), 'quota');
    vi.restoreAllMocks();
    expect(await mergeArticles(store, page, NOON)).toMatchObject({ added: ['b', 'c'], changed: ['a'] });
  });
});
