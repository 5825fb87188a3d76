import { NewCopies } from '../../../src/pictures/copies.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { countTexts } from '../../../src/db/bodies.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { readMarks } from '../../../src/db/marks.ts';
import { Store } from '../../../src/db/open.ts';
import { countStored, readArticle } from '../../../src/db/shelf.ts';
import { PICTURE_CACHE } from '../../../src/model/pictureCache.ts';
import { keepAttachments, keepPictures } from '../../../src/pictures/keep.ts';
import { holdReserve } from '../../../src/pictures/reserve.ts';
import { makeRoom, TEXTS_KEPT } from '../../../src/pictures/room.ts';
import { article, attachment, NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { failure } from '../support/failures.ts';
import { fillDisk } from '../support/fullDisk.ts';
import { PictureServer } from '../support/pictureServer.ts';

const browser = useBrowser();
const OLD = 6;
const picture = (n: number) => `https://m.example/${n}.webp`;
const sound = (n: number) => `https://m.example/${n}.mp3`;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
let store: Store;
let server: PictureServer;

/** Articles 0 (the newest) to 5 (the oldest), each with a picture of 10 bytes and a sound of 100. */
beforeEach(async () => {
  store = new Store();
  server = new PictureServer();
  for (const n of range(0, OLD)) {
    server.publish(picture(n), { bytes: 10 });
    server.publish(sound(n), { bytes: 100, type: 'audio/mpeg' });
  }
  const made = range(0, OLD).map((n) => article(`n${n}`, { publishedAt: NOON - n }));
  await mergeArticles(store, made, NOON);
});

/** A quota so small that no least amount is freed beyond what is asked for. */
const measure = (usage: number | undefined, quota: number) => {
  const found = { quota, ...(usage !== undefined && { usage }) };
  browser.navigator.storage = { estimate: () => Promise.resolve(found) };
};
const keep = async (...numbers: number[]) => {
  for (const n of numbers) {
    await keepPictures(store, `n${n}`, [picture(n)]);
    await keepAttachments(store, `n${n}`, [attachment(sound(n))]);
  }
};
const save = (n: number) => changeMark(store, `n${n}`, (mark) => ({ ...mark, savedAt: 1 }));
/** So many articles past those whose texts always stay. */
const older = (past = 10) =>
  range(OLD, TEXTS_KEPT + past).map((n) => article(`n${n}`, { publishedAt: NOON - n }));
const held = () => browser.caches.urls.map((url) => url.slice('https://m.example/'.length)).toSorted();

describe('making room', () => {
  beforeEach(() => measure(undefined, 1));

  it('takes old pictures first', async () => {
    await keep(0, 1, 2);
    expect(await makeRoom({ bytes: 15 })).toEqual({ pictures: 2, attachments: 0, texts: 0, bytes: 20 });
    expect(held()).toEqual(['0.mp3', '0.webp', '1.mp3', '2.mp3']);
  });

  it('then old attachments', async () => {
    await keep(0, 1, 2);
    expect(await makeRoom({ bytes: 150 })).toMatchObject({ pictures: 3, attachments: 2 });
    expect(held()).toEqual(['0.mp3']);
  });

  it('then old texts, whose headers stay and say so', async () => {
    await mergeArticles(store, older(), NOON);
    await keep(0);
    expect(await makeRoom({ bytes: 1e9 })).toMatchObject({ pictures: 1, attachments: 1, texts: 10 });
    expect(await countStored(store)).toMatchObject({ articles: TEXTS_KEPT + 10 });
    expect(await countTexts(store)).toBe(TEXTS_KEPT);
    expect(await readArticle(store, `n${TEXTS_KEPT}`)).toBeNull();
    expect(await readArticle(store, `n${TEXTS_KEPT - 1}`)).not.toBeNull();
  });

  it('but the reserve before them, and with it texts only where it is too little', async () => {
    await mergeArticles(store, older(), NOON);
    await holdReserve();
    expect(await makeRoom()).toMatchObject({ texts: 0, bytes: 1_000_000 });
    expect(await caches.has('offprint-reserve')).toBe(false);
    await holdReserve();
    expect(await makeRoom({ bytes: 1e9 })).toMatchObject({ texts: 10 });
  });

  it('no more than a few texts where the browser gives no room back for them', async () => {
    await mergeArticles(store, older(100), NOON);
    measure(1000, 1000);
    expect(await makeRoom({ bytes: 1e9 })).toMatchObject({ texts: 50, bytes: 0 });
  });

  it('without a word in the headers where even that has no room', async () => {
    await mergeArticles(store, older(), NOON);
    fillDisk('at commit');
    expect(await makeRoom({ bytes: 1e9 })).toMatchObject({ texts: 10 });
    expect(await countTexts(store)).toBe(TEXTS_KEPT);
  });

  it('never the reserve for what is not saved', async () => {
    await holdReserve();
    await makeRoom({ bytes: 1e9, filesOnly: true });
    expect(await caches.has('offprint-reserve')).toBe(true);
  });

  it('begins with what no inventory knows', async () => {
    await (await browser.caches.open(PICTURE_CACHE)).put('https://m.example/orphan', new Response('x'));
    await makeRoom();
    expect(held()).toEqual([]);
  });

  it('but not with what was put a moment ago: an import or a trip is about to name it', async () => {
    await new NewCopies(store).put('https://m.example/new.webp', new Blob(['x'], { type: 'image/webp' }));
    await makeRoom();
    expect(held()).toEqual(['new.webp']);
  });

  it('nor where the database is one in memory, which knows of nothing', async () => {
    await (await browser.caches.open(PICTURE_CACHE)).put('https://m.example/kept', new Response('x'));
    Store.inMemory = true;
    try {
      await makeRoom();
    } finally {
      Store.inMemory = false;
    }
    expect(held()).toEqual(['kept']);
  });

  it('never takes what is saved, nor a mark', async () => {
    await mergeArticles(store, older(), NOON);
    await keep(4, 5);
    for (const n of [5, TEXTS_KEPT + 9]) await save(n);
    const marks = await readMarks(store);
    await makeRoom({ bytes: 1e9 });
    expect(held()).toEqual(['5.mp3', '5.webp']);
    expect(await readArticle(store, `n${TEXTS_KEPT + 9}`)).not.toBeNull();
    expect(await readMarks(store)).toEqual(marks);
  });

  it('never takes a picture that a saved article shares', async () => {
    await keepPictures(store, 'n5', [picture(5)]);
    await keepPictures(store, 'n0', [picture(5)]);
    await save(0);
    await makeRoom({ bytes: 1e9 });
    expect(held()).toEqual(['5.webp']);
  });

  it('does nothing where there is nothing to let go, and works where the browser measures nothing', async () => {
    browser.navigator.storage = {};
    expect(await makeRoom({ bytes: 1e9 })).toEqual({ pictures: 0, attachments: 0, texts: 0, bytes: 0 });
    await keep(0);
    expect(await makeRoom()).toMatchObject({ pictures: 1 });
  });
});

describe('above four fifths of the quota', () => {
  it('an article takes the place of older ones, never of newer ones', async () => {
    await keep(0, 5);
    measure(85, 100);
    await keepPictures(store, 'n3', [picture(3)]);
    expect(held()).toEqual(['0.mp3', '0.webp', '3.webp', '5.mp3']);
    await keepPictures(store, 'n4', [picture(4)]);
    expect(held()).toContain('4.webp'); // in place of the sound of the fifth
    await keepPictures(store, 'n5', [picture(5)]);
    expect(held()).toEqual(['0.mp3', '0.webp', '3.webp', '4.webp']);
  });

  it('nothing goes for a picture that cannot be fetched now', async () => {
    await keep(5);
    measure(85, 100);
    browser.navigator.onLine = false;
    await keepPictures(store, 'n3', [picture(3)]);
    expect(held()).toEqual(['5.mp3', '5.webp']);
  });

  it('what is saved is added all the same', async () => {
    measure(99, 100);
    await save(5);
    await keepPictures(store, 'n5', [picture(5)]);
    expect(held()).toEqual(['5.webp']);
  });
});

describe('a cache that is full', () => {
  const full = vi.fn(async (bytes?: number) => (await makeRoom({ bytes: bytes ?? 0 })).bytes > 0);
  beforeEach(() => {
    full.mockClear();
    store.onFull = full;
    measure(0, 1);
  });

  it('takes what is saved in place of anything that is not, and says so', async () => {
    await keep(0, 1);
    browser.caches.room = 0;
    await save(5);
    await keepPictures(store, 'n5', [picture(5)]);
    expect(held()).toEqual(['0.mp3', '0.webp', '1.mp3', '5.webp']);
    expect(full).toHaveBeenCalledTimes(1);
  });

  it('that is far above its limit lets go until it takes what is saved', async () => {
    await keep(0, 1, 2);
    browser.caches.room = -15;
    await save(5);
    await keepPictures(store, 'n5', [picture(5)]);
    expect(held()).toEqual(['0.mp3', '1.mp3', '2.mp3', '5.webp']);
    expect(full).toHaveBeenCalledTimes(3);
  });

  it('lets go for an import, whose articles are saved', async () => {
    await keep(0, 1);
    browser.caches.room = 0;
    await new NewCopies(store).put('https://m.example/new.webp', new Blob(['12345678']));
    expect(held()).toEqual(['0.mp3', '0.webp', '1.mp3', 'new.webp']);
  });

  it('takes what is not saved in place of what is older, silently, and else refuses it', async () => {
    await keep(0, 5);
    browser.caches.room = 0;
    await keepPictures(store, 'n3', [picture(3)]);
    expect(held()).toEqual(['0.mp3', '0.webp', '3.webp', '5.mp3']);
    await failure(keepAttachments(store, 'n5', [attachment(sound(4))]), 'quota');
    expect(held()).toEqual(['0.mp3', '0.webp', '3.webp', '5.mp3']);
    expect(full).not.toHaveBeenCalled();
  });

  it('keeps all that is saved when even that has no room', async () => {
    await save(4);
    await save(5);
    await keep(5);
    browser.caches.room = 0;
    await failure(keepPictures(store, 'n4', [picture(4)]), 'quota');
    expect(held()).toEqual(['5.mp3', '5.webp']);
  });
});
