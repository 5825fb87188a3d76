import { describe, expect, it } from 'vitest';
import { readFeedRecord } from '../../../src/db/feeds.ts';
import { readMarks } from '../../../src/db/marks.ts';
import { VERSION } from '../../../src/db/migrations.ts';
import { Store } from '../../../src/db/open.ts';
import { readPictures, releasePictures } from '../../../src/db/pictures.ts';
import { DATABASE } from '../../../src/db/schema.ts';
import { readArticle, countStored } from '../../../src/db/shelf.ts';
import { countSince, readWindow } from '../../../src/db/windows.ts';
import { article, authors, NOON } from '../support/articles.ts';
import { finished, openRaw } from '../support/database.ts';

/**
 * The stores of each version that ever shipped, written down here a second time on purpose: a shipped step that is
 * edited fails here. Who adds a version adds its entry, with the data below in that version's form.
 */
const first = (db: IDBDatabase) => {
  const headers = db.createObjectStore('headers', { keyPath: 'id' });
  headers.createIndex('byOrder', ['orderAt', 'id']);
  headers.createIndex('bySection', 'sectionKeys', { multiEntry: true });
  headers.createIndex('byAuthor', 'authorKeys', { multiEntry: true });
  headers.createIndex('byFirstSeen', 'firstSeenAt');
  db.createObjectStore('bodies', { keyPath: 'id' });
  db.createObjectStore('marks', { keyPath: 'id' }).createIndex('bySaved', ['savedAt', 'id']);
  const pictures = db.createObjectStore('pictures', { keyPath: 'url' });
  pictures.createIndex('byArticle', 'articles', { multiEntry: true });
  db.createObjectStore('meta', { keyPath: 'key' });
};
const second = (db: IDBDatabase) => {
  first(db);
  db.createObjectStore('revisions', { keyPath: 'id' });
  db.createObjectStore('departures', { keyPath: 'id' });
};
const SHIPPED: Readonly<Record<number, (db: IDBDatabase) => void>> = {
  1: first,
  2: second,
  3: (db) => {
    second(db);
    db.createObjectStore('turn');
  },
};

const { header, body } = article('a', { authors: authors('lin') });
const RECORD = {
  key: 'feed.json',
  etag: '"1"',
  lastModified: null,
  hash: 'h',
  backfill: null,
  expired: false,
  dropped: [],
  total: 1,
};
const PICTURE = { url: 'p', articles: ['a'], stored: true, bytes: 5, checkedAt: NOON, failures: 0 };

async function fill(db: IDBDatabase): Promise<void> {
  const tx = db.transaction(['headers', 'bodies', 'marks', 'pictures', 'meta'], 'readwrite');
  tx.objectStore('headers').put({
    ...header,
    firstSeenAt: NOON,
    changedAt: null,
    sectionKeys: [['analysis', header.orderAt, 'a']],
    authorKeys: [['lin', header.orderAt, 'a']],
  });
  tx.objectStore('bodies').put(body);
  tx.objectStore('marks').put({ id: 'a', savedAt: 7 });
  tx.objectStore('pictures').put(PICTURE);
  tx.objectStore('meta').put(RECORD);
  await finished(tx);
  db.close();
}

interface Shape {
  readonly [store: string]: unknown;
}
function shapeOf(db: IDBDatabase): Shape {
  const tx = db.transaction([...db.objectStoreNames]);
  const shape = [...db.objectStoreNames].map((name) => {
    const store = tx.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry, unique } = store.index(index);
      return [index, { keyPath, multiEntry, unique }];
    });
    return [name, { keyPath: store.keyPath, indexes }];
  });
  db.close();
  return Object.fromEntries(shape) as Shape; // pairs of a name and what is known of it
}

it('has every shipped version written down', () => {
  expect(Object.keys(SHIPPED).map(Number)).toEqual(Array.from({ length: VERSION }, (_, i) => i + 1));
});

it('makes of nothing what the last version is', async () => {
  expect(await countStored(new Store())).toEqual({ articles: 0, saved: 0 });
  const made = shapeOf(await openRaw(DATABASE, VERSION));
  globalThis.indexedDB = new IDBFactory();
  expect(shapeOf(await openRaw(DATABASE, VERSION, SHIPPED[VERSION]))).toEqual(made);
});

describe.each(Object.keys(SHIPPED).map(Number))('data of version %i', (version) => {
  it('is all there, readable and in its lists', async () => {
    await fill(await openRaw(DATABASE, version, SHIPPED[version]));
    const store = new Store();
    expect(await readArticle(store, 'a')).toMatchObject({ header, body });
    expect(await readMarks(store)).toEqual([{ id: 'a', savedAt: 7 }]);
    expect(await readFeedRecord(store, 'feed.json')).toEqual(RECORD);
    expect(await readPictures(store, ['p'])).toEqual([PICTURE]);
    expect(await countSince(store, NOON - 1)).toEqual({ articles: 1, minutes: header.minutes });
    for (const source of [
      { of: 'all' },
      { of: 'section', slug: 'analysis' },
      { of: 'author', slug: 'lin' },
      { of: 'saved', sections: [] },
    ] as const)
      expect((await readWindow(store, source, { limit: 9 })).rows).toHaveLength(1);
    expect(await releasePictures(store, ['a'])).toEqual(['p']);
  });
});
