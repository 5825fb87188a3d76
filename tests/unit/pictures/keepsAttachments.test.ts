import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { Store } from '../../../src/db/open.ts';
import { readPictures } from '../../../src/db/pictures.ts';
import { PICTURE_CACHE } from '../../../src/model/pictureCache.ts';
import { keepAttachments } from '../../../src/pictures/keep.ts';
import { keepWhole } from '../../../src/sync/keepWhole.ts';
import { article, attachment, NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { PictureServer } from '../support/pictureServer.ts';

const browser = useBrowser();
const SOUND = 'https://m.example/sound.mp3';
let store: Store;
let server: PictureServer;
beforeEach(() => {
  store = new Store();
  server = new PictureServer();
  vi.spyOn(Date, 'now').mockReturnValue(NOON);
});

const keep = () => keepAttachments(store, 'a', [attachment(SOUND)]);
const typeStored = async () =>
  (await (await browser.caches.open(PICTURE_CACHE)).match(SOUND))?.headers.get('content-type');

describe('an attachment', () => {
  it('is stored whole, and written down as what it is', async () => {
    server.publish(SOUND, { bytes: 20_000_000, type: 'audio/mp4' });
    await keep();
    expect(await typeStored()).toBe('audio/mp4');
    expect(await readPictures(store, [SOUND])).toMatchObject([
      { kind: 'attachment', articles: ['a'], stored: true, bytes: 20_000_000 },
    ]);
  });

  it.each(['', 'application/octet-stream'])(
    'from a server that says “%s” is what the feed says',
    async (type) => {
      server.publish(SOUND, { bytes: 10, type });
      await keep();
      expect(await typeStored()).toBe('audio/mpeg');
    },
  );

  it.each([
    ['a page to sign in at', { bytes: 10, type: 'text/html; charset=utf-8' }],
    ['nothing', { bytes: 0, type: 'audio/mpeg' }],
    ['an error', { status: 500 }],
  ])('that is answered with %s is missing', async (_, answer) => {
    server.publish(SOUND, answer);
    await keep();
    expect(await readPictures(store, [SOUND])).toMatchObject([{ stored: false, failures: 1 }]);
    expect(browser.caches.urls).toEqual([]);
  });

  it('that says to weigh more than 100 MB is not fetched', async () => {
    const read = vi.fn();
    vi.stubGlobal('fetch', async () => {
      const body = new ReadableStream({ pull: read }, { highWaterMark: 0 });
      return new Response(body, { headers: { 'content-type': 'audio/mpeg', 'content-length': '100000001' } });
    });
    await keep();
    expect(read).not.toHaveBeenCalled();
    expect(await readPictures(store, [SOUND])).toMatchObject([{ stored: false }]);
  });
});

describe('an article that is kept', () => {
  beforeEach(async () => {
    server.publish(SOUND, { bytes: 10, type: 'audio/mpeg' });
    await mergeArticles(store, [article('a', {}, [attachment(SOUND)])], NOON);
  });

  it('has its attachments when it is saved', async () => {
    await changeMark(store, 'a', (mark) => ({ ...mark, savedAt: 1 }));
    await keepWhole(store, { id: 'a', pictures: [] });
    expect(browser.caches.urls).toEqual([SOUND]);
  });

  it('asks for none when it is not', async () => {
    await keepWhole(store, { id: 'a', pictures: [] });
    expect(server.urls()).toEqual([]);
  });
});
