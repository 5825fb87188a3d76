import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { readMarks } from '../../../src/db/marks.ts';
import { withReplaced } from '../../../src/db/withReplaced.ts';
import { Store } from '../../../src/db/open.ts';
import { countStored, readArticle } from '../../../src/db/shelf.ts';
import { parseFeed } from '../../../src/feed/parse.ts';
import { exportAll } from '../../../src/sync/export.ts';
import { importFile } from '../../../src/sync/import.ts';
import { article, DAY, NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import { FakeCaches } from '../support/caches.ts';
import '../support/database.ts';
import { holdings, illustrated, MAGAZINE, OPTIONS, shelve, SETTINGS } from '../support/exports.ts';

const browser = useBrowser();
let store: Store;
beforeEach(() => (store = new Store()));

const exported = async () => (await exportAll(store, OPTIONS)).archive;
const take = (file: Blob, magazine = MAGAZINE) => importFile(store, file, { magazine });

/** Another device: nothing of the first one is there. */
function moveOn(): void {
  globalThis.indexedDB = new IDBFactory();
  browser.caches = new FakeCaches();
  Object.assign(globalThis, { caches: browser.caches });
  store = new Store();
}

describe('an export', () => {
  it('comes back equal, item for item, on an empty device', async () => {
    await shelve(store, [
      illustrated('a'),
      illustrated('b', { publishedAt: null, untitled: true }),
      article('c'),
    ]);
    await changeMark(store, 'c', () => ({ id: 'c', readAt: 7, place: { part: 3 }, listedAt: 5 }));
    const before = await holdings(store);
    const file = await exported();
    moveOn();
    const imported = await take(file);
    expect(imported).toMatchObject({
      articles: 2,
      files: 4,
      added: ['b', 'a'],
      changed: [],
      settings: SETTINGS,
    });
    const after = await holdings(store);
    expect(after).toEqual({
      ...before,
      articles: before.articles.map((one) => (one?.header.id === 'c' ? null : one)),
    });
    expect(after.copies.every(Boolean)).toBe(true);
    expect(
      after.inventory.map((row) => row?.digest?.length),
      'so that damage is noticed here too',
    ).toEqual([16, 16, 16, 16]);
  });

  it('taken a second time changes nothing', async () => {
    await shelve(store, [illustrated('a'), illustrated('b')]);
    const before = await holdings(store);
    const file = await exported();
    expect(await take(file)).toMatchObject({ added: [], changed: [] });
    expect(await holdings(store)).toEqual(before);
    moveOn();
    await take(file);
    await take(file);
    expect(await holdings(store)).toEqual(before);
    expect(await countStored(store)).toEqual({ articles: 2, saved: 2 });
  });

  it('brings back the earlier texts of an article', async () => {
    await shelve(store, [illustrated('a')]);
    for (const [i, hash] of ['second', 'third'].entries())
      await mergeArticles(store, [article('a', { hash, dek: hash })], NOON + i, withReplaced);
    const before = await holdings(store);
    expect(before.articles[0]?.history?.earlier).toHaveLength(2);
    const file = await exported();
    moveOn();
    await take(file);
    const texts = async () => (await holdings(store)).articles;
    expect(await texts()).toEqual(before.articles);
    await take(file);
    expect(await texts()).toEqual(before.articles);
  });

  it('says nothing of earlier texts where there are none, as versions before did', async () => {
    await shelve(store, [illustrated('a')]);
    const files = unzipSync(new Uint8Array(await (await exported()).arrayBuffer()));
    expect(new TextDecoder().decode(files['feed.json'])).not.toContain('"earlier"');
  });

  it('is a JSON Feed whose pictures lie beside it', async () => {
    await shelve(store, [illustrated('a')]);
    const files = unzipSync(new Uint8Array(await (await exported()).arrayBuffer()));
    const feed = parseFeed(new TextDecoder().decode(files['feed.json']));
    expect(feed).toMatchObject({ title: 'Saved from The Envoy', total: 1, dropped: [] });
    const [item] = feed.items;
    const named = [item?.image, ...(item?.contentHtml?.match(/files\/[^"]+/g) ?? [])];
    expect(named).toEqual(['files/1.webp', 'files/2.jpg']);
    for (const name of named) expect(files[name ?? '']?.length).toBeGreaterThan(0);
    expect(item?.contentHtml).toContain(`<img src="files/2.jpg" alt='A "b"'>`);
    expect(item?.contentHtml).toContain('<img src=//other.example/x.png>');
  });

  it('leaves out a picture whose bytes the browser has cleared, and is whole all the same', async () => {
    await shelve(store, [illustrated('a')]);
    browser.caches = new FakeCaches();
    Object.assign(globalThis, { caches: browser.caches });
    const file = await exported();
    moveOn();
    expect(await take(file)).toMatchObject({ articles: 1, files: 0 });
  });

  it('takes along the mark of a saved article whose text is lost', async () => {
    await changeMark(store, 'lost', (mark) => ({ ...mark, savedAt: 3 }));
    const file = await exported();
    moveOn();
    await take(file);
    expect(await readMarks(store)).toEqual([{ id: 'lost', savedAt: 3 }]);
  });
});

describe('an import into a used reader', () => {
  const edited = { hash: 'edited', headline: 'Edited' };

  it('keeps a newer text, replaces an older one, and merges marks', async () => {
    await shelve(store, [
      illustrated('newer', { modifiedAt: NOON }),
      illustrated('older', { ...edited, modifiedAt: NOON + DAY }),
    ]);
    await changeMark(store, 'newer', (mark) => ({ ...mark, readAt: 9, place: 'file' }));
    const file = await exported();
    moveOn();
    await mergeArticles(
      store,
      [article('newer', { ...edited, modifiedAt: NOON + DAY }), article('older', { modifiedAt: NOON })],
      NOON + DAY,
    );
    await changeMark(store, 'newer', (mark) => ({ ...mark, readAt: 4, savedAt: NOON + DAY, place: 'here' }));
    expect(await take(file)).toMatchObject({ added: [], changed: ['older'] });
    expect((await readArticle(store, 'newer'))?.header).toMatchObject({ ...edited, firstSeenAt: NOON });
    expect((await readArticle(store, 'older'))?.header).toMatchObject(edited);
    const marks = await readMarks(store);
    expect(marks.find(({ id }) => id === 'newer')).toEqual({
      id: 'newer',
      readAt: 4,
      savedAt: NOON,
      place: 'here',
    });
  });

  it('keeps the text that it replaces as an earlier one, and joins those that each side had', async () => {
    const edition = (n: number) => article('a', { hash: `${n}`, dek: `${n}`, modifiedAt: NOON + n * DAY });
    const read = async (...numbers: number[]) => {
      for (const n of numbers) await mergeArticles(store, [edition(n)], NOON + n * DAY, withReplaced);
      await changeMark(store, 'a', (mark) => ({ ...mark, savedAt: NOON }));
    };
    const earlier = async () => (await readArticle(store, 'a'))?.history?.earlier.map(({ dek }) => dek);
    await read(1, 3, 5);
    const file = await exported();
    moveOn();
    await read(2, 4);
    expect(await take(file)).toMatchObject({ changed: ['a'] });
    expect((await readArticle(store, 'a'))?.header.dek).toBe('5');
    expect(await earlier()).toEqual(['1', '2', '3', '4']);
    const whole = await readArticle(store, 'a');
    await take(file);
    expect(await readArticle(store, 'a')).toEqual(whole);
    moveOn();
    await read(3); // which the file knows as an earlier one
    await take(file);
    expect(await earlier()).toEqual(['1', '3']);
    const until = (await readArticle(store, 'a'))?.history?.earlier[1]?.until;
    expect(until, 'when it was replaced first').toBe(NOON + 5 * DAY);
  });

  it('goes by when a change came, where the magazine does not say', async () => {
    await mergeArticles(store, [article('a')], NOON - DAY);
    await shelve(store, [article('a', edited)]); // the change comes at noon
    const file = await exported();
    moveOn();
    await mergeArticles(store, [article('a')], NOON - DAY);
    expect(await take(file)).toMatchObject({ changed: ['a'] });
    moveOn();
    await mergeArticles(store, [article('a', { hash: 'third' })], NOON + DAY);
    expect(await take(file)).toMatchObject({ changed: [] });
  });

  it('leaves nothing behind when the disk is full', async () => {
    await shelve(store, [illustrated('a'), illustrated('b')]);
    const file = await exported();
    moveOn();
    browser.caches.room = 80;
    await expect(take(file)).rejects.toHaveProperty('code', 'quota');
    expect(browser.caches.urls).toEqual([]);
    expect(await countStored(store)).toEqual({ articles: 0, saved: 0 });
  });

  it('knows the magazine by its feed, and by name or place', async () => {
    await shelve(store, [article('a')]);
    const file = await exported();
    await take(file, { ...MAGAZINE, site: 'https://moved.example/' });
    await take(file, { ...MAGAZINE, name: 'Renamed' });
    for (const other of [
      { ...MAGAZINE, feed: 'other.json' },
      { ...MAGAZINE, name: 'Another', site: 'https://other.example/' },
    ])
      await expect(take(file, other)).rejects.toHaveProperty('code', 'foreign-export');
  });

  it('that is cancelled writes nothing', async () => {
    await shelve(store, [illustrated('a')]);
    const file = await exported();
    moveOn();
    const stop = new AbortController();
    const onProgress = (share: number) => {
      if (share >= 0.5) stop.abort();
    };
    const taking = importFile(store, file, { magazine: MAGAZINE, signal: stop.signal, onProgress });
    await expect(taking).rejects.toHaveProperty('name', 'AbortError');
    expect(browser.caches.urls).toEqual([]);
    expect(await countStored(store)).toEqual({ articles: 0, saved: 0 });
  });
});
