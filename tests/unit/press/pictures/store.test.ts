import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReaderError } from '../../../../src/model/errors.ts';
import type { FetchBytes } from '../../../../src/press/pictures/fetchPicture.ts';
import { encode } from '../../../../src/press/pictures/encode.ts';
import { openPictureStore } from '../../../../src/press/pictures/store.ts';
import { makeFolder } from '../folder.ts';
import { noisy, plain } from './picture.ts';

vi.mock(import('../../../../src/press/pictures/encode.ts'), async (original) => {
  const real = await original();
  return { ...real, encode: vi.fn(real.encode) };
});

const URL_A = 'https://m.example/a.jpg';
const URL_B = 'https://m.example/b.jpg';
const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-01T12:00:00Z');

let jpeg: Buffer;
beforeEach(async () => {
  vi.mocked(encode).mockClear();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  jpeg = await plain(900, 600).jpeg().toBuffer();
});
afterEach(() => vi.useRealTimers());

/** Answers with these bytes and counts. */
const serving = (bytes: Uint8Array, validators = {}) =>
  vi.fn<FetchBytes>(async () => ({ bytes, ...validators }));
const failing = (error: unknown) => vi.fn<FetchBytes>(() => Promise.reject(error));
const later = (hours: number) => vi.setSystemTime(NOW + hours * HOUR);
const namesIn = async (folder: string) => (await readdir(join(folder, 'pictures'))).sort();

describe('a picture', () => {
  test('lies on the disk as it is described', async () => {
    const folder = await makeFolder({});
    const store = await openPictureStore(folder);
    const picture = await store.take(URL_A, serving(jpeg));
    expect(picture).toMatchObject({
      large: { path: expect.stringMatching(/^pictures\/[a-z2-7]{16}-900\.webp$/), width: 900, height: 600 },
      small: {
        path: expect.stringMatching(/^pictures\/[a-z2-7]{16}-900-640\.webp$/),
        width: 640,
        height: 427,
      },
      animated: false,
    });
    expect(picture?.colour).toMatch(/^#(1f|20|21)(3f|40|41)(5f|60|61)$/);
    for (const file of [picture?.large, picture?.small])
      expect((await stat(join(folder, file?.path ?? ''))).size).toBe(file?.bytes);
  });

  test('is stored once under two URLs, also at the same time', async () => {
    const folder = await makeFolder({});
    const store = await openPictureStore(folder);
    const [one, other] = await Promise.all([
      store.take(URL_A, serving(jpeg)),
      store.take(URL_B, serving(jpeg)),
    ]);
    expect(one).toEqual(other);
    expect(await store.take(`${URL_B}?size=2`, serving(jpeg))).toEqual(one);
    expect(encode).toHaveBeenCalledTimes(1);
    expect(await namesIn(folder)).toHaveLength(2);
  });

  test('is fetched once, however often it is asked for', async () => {
    const store = await openPictureStore(await makeFolder({}));
    const fetchBytes = serving(jpeg);
    await Promise.all([store.take(URL_A, fetchBytes), store.take(`${URL_A}#top`, fetchBytes)]);
    await store.take(URL_A, fetchBytes);
    expect(fetchBytes).toHaveBeenCalledTimes(1);
  });

  test('that travels in the markup needs no network', async () => {
    const store = await openPictureStore(await makeFolder({}));
    const fetchBytes = serving(jpeg);
    expect(await store.take(`data:image/jpeg;base64,${jpeg.toString('base64')}`, fetchBytes)).toMatchObject({
      large: { width: 900 },
    });
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="9" height="9"/></svg>';
    expect(await store.take(`data:image/svg+xml,${encodeURIComponent(svg)}`, fetchBytes)).toMatchObject({
      large: { width: 90 },
    });
    expect(await store.take('data:image/png;base64', fetchBytes)).toBeNull();
    expect(fetchBytes).not.toHaveBeenCalled();
  });

  test.each(['file:///etc/passwd', 'ftp://m.example/a.jpg', '/etc/passwd', '', 'javascript:alert(1)'])(
    'is not asked for at %s',
    async (url) => {
      const store = await openPictureStore(await makeFolder({}));
      const fetchBytes = serving(jpeg);
      expect(await store.take(url, fetchBytes)).toBeNull();
      expect(fetchBytes).not.toHaveBeenCalled();
    },
  );

  test.each([
    'https://m.example/../../../etc/x.jpg',
    'https://m.example/..%2f..%2fx.jpg',
    'https://m.example/x.jpg%00.webp',
    'https://m.example/con/aux.jpg?../../y',
    'https://m.example/__proto__',
    'https://m.example/%E0%A4%A',
    `https://m.example/${'x'.repeat(500)}.jpg`,
  ])('from %s lies in the folder and is known again', async (url) => {
    const folder = await makeFolder({});
    const store = await openPictureStore(folder);
    const picture = await store.take(url, serving(jpeg));
    await store.save();
    expect(await readdir(folder)).toEqual(['pictures', 'pictures.json']);
    for (const name of await namesIn(folder)) expect(name).toMatch(/^[a-z0-9-]+\.webp$/);
    const again = serving(jpeg);
    expect(await (await openPictureStore(folder)).take(url, again)).toEqual(picture);
    expect(again).not.toHaveBeenCalled();
  });
});

describe('the next run', () => {
  async function printed(validators = {}) {
    const folder = await makeFolder({});
    const store = await openPictureStore(folder);
    const picture = await store.take(URL_A, serving(jpeg, validators));
    await store.save();
    return { folder, picture, next: await openPictureStore(folder) };
  }

  test('fetches nothing', async () => {
    const { picture, next } = await printed();
    const fetchBytes = serving(jpeg);
    expect(await next.take(URL_A, fetchBytes)).toEqual(picture);
    expect(fetchBytes).not.toHaveBeenCalled();
  });

  test('asks again after a month, with what the server gave', async () => {
    const { folder, picture, next } = await printed({ etag: '"1"', lastModified: 'Mon' });
    later(30 * 24);
    expect(next.validators(URL_A)).toEqual({ etag: '"1"', lastModified: 'Mon' });
    const unchanged = vi.fn<FetchBytes>(async () => 'unchanged');
    expect(await next.take(URL_A, unchanged)).toEqual(picture);
    expect(await next.take(URL_A, unchanged)).toEqual(picture);
    expect(unchanged).toHaveBeenCalledTimes(1);
    expect(next.reason(URL_A)).toBeNull();
    later(61 * 24);
    const other = await next.take(URL_A, serving(await plain(100, 100).png().toBuffer()));
    expect(other?.large.width).toBe(100);
    expect(await namesIn(folder)).toHaveLength(3);
  });

  test('keeps what it has when the server fails', async () => {
    const { picture, next } = await printed();
    later(31 * 24);
    for (const fetchBytes of [failing(new ReaderError('not-found')), serving(Buffer.from('<html>'))]) {
      expect(await next.take(URL_A, fetchBytes)).toEqual(picture);
      later(33 * 24);
    }
  });

  test('makes anew what is missing or cut on the disk, without asking for less', async () => {
    const { folder, picture, next } = await printed({ etag: '"1"' });
    await truncate(join(folder, picture?.large.path ?? ''), 10);
    const asked = vi.fn<FetchBytes>(async () => {
      expect(next.validators(URL_A)).toEqual({});
      return { bytes: jpeg };
    });
    expect(await next.take(URL_A, asked)).toEqual(picture);
    expect((await stat(join(folder, picture?.large.path ?? ''))).size).toBe(picture?.large.bytes);
    await truncate(join(folder, picture?.large.path ?? ''), 10);
    expect(await next.take(URL_A, failing(new Error('down')))).toBeNull();
    expect(next.validators(URL_A)).toEqual({});
  });

  test.each(['{ cut', '[]', 'null', '{"settings":"other","pictures":{}}'])(
    'starts anew with the ledger %s',
    async (text) => {
      const { folder, picture } = await printed();
      await writeFile(join(folder, 'pictures.json'), text);
      const fetchBytes = serving(jpeg);
      expect(await (await openPictureStore(folder)).take(URL_A, fetchBytes)).toEqual(picture);
      expect(fetchBytes).toHaveBeenCalledTimes(1);
    },
  );

  test('trusts no path in the ledger', async () => {
    const { folder, picture } = await printed();
    await writeFile(join(folder, 'secret.webp'), Buffer.alloc(picture?.large.bytes ?? 0));
    const file = join(folder, 'pictures.json');
    const ledger = await readFile(file, 'utf8');
    await writeFile(file, ledger.replace(/pictures\/[a-z2-7]{16}-900/, 'pictures/../secret'));
    expect(await (await openPictureStore(folder)).take(URL_A, serving(jpeg))).toEqual(picture);
  });
});

describe('a picture that cannot be had', () => {
  test.each([
    ['garbled', () => serving(Buffer.from('nothing')), 'broken'],
    ['too many bytes', () => serving(Buffer.alloc(25_000_001)), 'too-large'],
    ['not there', () => failing(new ReaderError('not-found')), 'not-found'],
    ['cut', async () => serving((await noisy(300, 200).jpeg().toBuffer()).subarray(0, 20_000)), 'broken'],
    ['unchanged, which it never was', () => vi.fn<FetchBytes>(async () => 'unchanged'), 'odd-answer'],
    ['something else', () => failing('a text'), 'a text'],
  ])('%s: is null, with the reason, and asked for again after a day', async (_, make, reason) => {
    const store = await openPictureStore(await makeFolder({}));
    const fetchBytes = await make();
    expect(await store.take(URL_A, fetchBytes)).toBeNull();
    expect(store.reason(URL_A)).toBe(reason);
    later(23);
    expect(await store.take(URL_A, fetchBytes)).toBeNull();
    expect(fetchBytes).toHaveBeenCalledTimes(1);
    later(24);
    expect(await store.take(URL_A, serving(jpeg))).toMatchObject({ large: { width: 900 } });
    expect(store.reason(URL_A)).toBeNull();
  });

  test('because the network is down is asked for again after an hour', async () => {
    const store = await openPictureStore(await makeFolder({}));
    await store.take(URL_A, failing(new ReaderError('timeout')));
    later(1);
    expect(await store.take(URL_A, serving(jpeg))).not.toBeNull();
  });

  test('stops no other', async () => {
    const store = await openPictureStore(await makeFolder({}));
    const [bad, good] = await Promise.all([
      store.take(URL_A, failing(new Error('no'))),
      store.take(URL_B, serving(jpeg)),
    ]);
    expect([bad, good?.large.width]).toEqual([null, 900]);
  });
});

test('at most eight are fetched at once', async () => {
  const store = await openPictureStore(await makeFolder({}));
  let [now, most] = [0, 0];
  const fetchBytes: FetchBytes = async () => {
    most = Math.max(most, ++now);
    await new Promise(setImmediate);
    now--;
    return { bytes: jpeg };
  };
  await Promise.all(Array.from({ length: 40 }, (_, i) => store.take(`${URL_A}?${i}`, fetchBytes)));
  expect(most).toBe(8);
});

test('sweeping removes what no article uses, and nothing that is not the store’s', async () => {
  const folder = await makeFolder({
    'pictures/preview-1.jpg': 'x',
    'pictures/abcdefghijklmnop-9.webp.1.tmp': 'x',
  });
  const store = await openPictureStore(folder);
  const kept = await store.take(URL_A, serving(jpeg));
  await store.take(URL_B, serving(await plain(50, 50).png().toBuffer()));
  await store.sweep(new Set([kept?.small?.path ?? '']));
  expect(await namesIn(folder)).toEqual(
    [kept?.large.path, kept?.small?.path, 'pictures/preview-1.jpg']
      .map((path) => path?.replace('pictures/', ''))
      .sort(),
  );
  const next = await openPictureStore(folder);
  const [a, b] = [serving(jpeg), serving(jpeg)];
  await next.take(URL_A, a);
  await next.take(URL_B, b);
  expect([a.mock.calls.length, b.mock.calls.length]).toEqual([0, 1]);
});

test('a full or missing disk is no fault of the picture', async () => {
  const folder = await makeFolder({});
  const store = await openPictureStore(join(folder, 'store'));
  await rm(join(folder, 'store'), { recursive: true });
  await expect(store.take(URL_A, serving(jpeg))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(store.reason(URL_A)).toBeNull();
});
