import { beforeEach, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { Store } from '../../../src/db/open.ts';
import { keepAttachments, keepPictures } from '../../../src/pictures/keep.ts';
import { receiptFor } from '../../../src/pictures/receipt.ts';
import { article, attachment, NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { PictureServer } from '../support/pictureServer.ts';

useBrowser();
const [P, Q, R] = ['p', 'q', 'r'].map((name) => `https://m.example/${name}.webp`) as [string, string, string];
const SOUND = 'https://m.example/sound.mp3';
let store: Store;
let server: PictureServer;
beforeEach(() => {
  store = new Store();
  server = new PictureServer();
  server.publish(P, { bytes: 100 });
  server.publish(Q, { bytes: 200 });
  server.publish(SOUND, { bytes: 1000, type: 'audio/mpeg' });
  vi.spyOn(Date, 'now').mockReturnValue(NOON);
});

const NOTHING = {
  text: false,
  pictures: 0,
  stored: 0,
  attachments: 0,
  attachmentsStored: 0,
  bytes: 0,
  checkedAt: null,
};
const receipt = (...pictures: string[]) => receiptFor(store, { id: 'a', pictures });

it('says how many of how many, how much, and when what was looked at longest ago was', async () => {
  expect(await receipt(P, Q)).toEqual({ ...NOTHING, pictures: 2 });
  await keepPictures(store, 'a', [P]);
  vi.mocked(Date.now).mockReturnValue(NOON + 5);
  server.publish(R, { status: 404 });
  await keepPictures(store, 'a', [Q, R]);
  expect(await receipt(P, Q, R)).toEqual({ ...NOTHING, pictures: 3, stored: 2, bytes: 300, checkedAt: NOON });
});

it('counts the text and its bytes, and attachments but for pictures', async () => {
  const sound = attachment(SOUND);
  const one = article('a', {}, [
    sound,
    attachment('https://m.example/notes.pdf', 'application/pdf'),
    attachment(P, 'image/webp'),
  ]);
  await mergeArticles(store, [one], NOON);
  await keepAttachments(store, 'a', [sound]);
  const text = new Blob([one.body.html]).size;
  expect(await receipt(P)).toEqual({
    text: true,
    pictures: 1,
    stored: 0,
    attachments: 2,
    attachmentsStored: 1,
    bytes: 1000 + text,
    checkedAt: NOON,
  });
});

it('of an article that is not there promises no text', async () => {
  expect(await receipt()).toEqual(NOTHING);
});
