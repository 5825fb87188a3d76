import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { encode } from '../../../../src/press/pictures/encode.ts';
import { makeFolder } from '../folder.ts';
import { movingGif, noisy, plain, pngHeader } from './picture.ts';

const sizes = async (bytes: Uint8Array) =>
  (await encode(bytes)).files.map(({ width, height }) => [width, height]);
const svg = (inside: string, size = 'width="200" height="100"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inside}</svg>`,
  );
const pixelOf = async (bytes: Uint8Array, left = 10, top = 10) => [
  ...(await sharp(bytes)
    .flatten({ background: '#fff' })
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer()),
];

describe('sizes', () => {
  test('a wide picture has a large and a small file', async () => {
    expect(await sizes(await plain(3000, 2000).jpeg().toBuffer())).toEqual([
      [1280, 853],
      [640, 427],
    ]);
  });

  test('a picture is never enlarged', async () => {
    expect(await sizes(await plain(900, 300).png().toBuffer())).toEqual([
      [900, 300],
      [640, 213],
    ]);
    expect(await sizes(await plain(640, 300).png().toBuffer())).toEqual([[640, 300]]);
    expect(await sizes(await plain(500, 300).png().toBuffer())).toEqual([[500, 300]]);
  });

  test('one that is endlessly tall still fits into a file', async () => {
    const [[width = 0, height = 0] = []] = await sizes(await plain(100, 18000).png().toBuffer());
    expect([width, height]).toEqual([89, 16000]);
  });

  test('a tiny one is kept to the letter', async () => {
    const { files } = await encode(await noisy(20, 30).png().toBuffer());
    const original = await noisy(20, 30).raw().toBuffer();
    expect(await sharp(files[0].bytes).removeAlpha().raw().toBuffer()).toEqual(original);
  });
});

describe('what comes out', () => {
  test('is WebP without metadata, turned as the camera was held', async () => {
    const jpeg = await plain(800, 400)
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Artist: 'A. Person' } })
      .jpeg()
      .toBuffer();
    const [{ bytes }] = (await encode(jpeg)).files;
    const { format, width, height, exif, icc, xmp, orientation } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'webp', width: 400, height: 800 });
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('has the colours of sRGB, whatever the original was written in', async () => {
    const p3 = await plain(100, 100, '#ff0000').withIccProfile('p3').jpeg({ quality: 100 }).toBuffer();
    const cmyk = await plain(100, 100, '#2060a0').toColourspace('cmyk').jpeg().toBuffer();
    expect((await pixelOf((await encode(p3)).files[0].bytes))[0]).toBeGreaterThan(245);
    const [red = 0, , blue = 0] = await pixelOf((await encode(cmyk)).files[0].bytes);
    expect(blue).toBeGreaterThan(red + 50);
    const deep = await plain(60, 60, '#808080').toColourspace('rgb16').png().toBuffer();
    expect((await encode(deep)).colour).toBe('#808080');
  });

  test('has its mean colour beside it; white behind what is transparent', async () => {
    expect((await encode(await plain(100, 50, '#8f2a1e').png().toBuffer())).colour).toBe('#8f2a1e');
    expect((await encode(await plain(100, 50).greyscale().png().toBuffer())).colour).toMatch(/^#(..)\1\1$/);
    const clear = sharp({
      create: { width: 99, height: 50, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
    });
    expect((await encode(await clear.png().toBuffer())).colour).toBe('#ffffff');
  });

  test('is the same bytes each time', async () => {
    const jpeg = await noisy(200, 150).jpeg().toBuffer();
    expect((await encode(jpeg)).files).toEqual((await encode(jpeg)).files);
  });
});

describe('moving pictures', () => {
  test('still move', async () => {
    const { files, animated } = await encode(await movingGif(5, 300, 200));
    expect(animated).toBe(true);
    expect(files).toHaveLength(1);
    expect([files[0].width, files[0].height]).toEqual([300, 200]);
    const { pages, delay } = await sharp(files[0].bytes).metadata();
    expect([pages, delay?.[0]]).toEqual([5, 100]);
  });

  test.each([
    ['too many frames', 101, 60, 60],
    ['too wide', 2, 1300, 60],
  ])('with %s show the first', async (_, frames, width, height) => {
    const { files, animated } = await encode(await movingGif(frames, width, height));
    expect(animated).toBe(false);
    expect(files[0].width).toBe(Math.min(width, 1280));
    expect((await sharp(files[0].bytes).metadata()).pages ?? 1).toBe(1);
    expect((await pixelOf(files[0].bytes))[0]).toBeLessThan(10);
  });
});

describe('drawings', () => {
  test('become pixels: scripts and foreign markup do nothing', async () => {
    const { files } = await encode(
      svg(
        '<script>while(true){}</script><rect width="200" height="100" fill="#00ff00" onload="x()"/>' +
          '<foreignObject width="200" height="100"><body xmlns="http://www.w3.org/1999/xhtml">text</body></foreignObject>',
      ),
    );
    expect(Buffer.from(files[0].bytes).toString('latin1', 0, 4)).toBe('RIFF');
    expect(await pixelOf(files[0].bytes)).toEqual([0, 255, 0].map((value) => expect.closeTo(value, -1)));
  });

  test('load nothing from the network or the disk', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo; // listening on TCP: never a string
    const folder = await makeFolder({ 'red.png': await plain(50, 50, '#ff0000').png().toBuffer() });
    const file = pathToFileURL(join(folder, 'red.png')).href;
    for (const href of [`http://127.0.0.1:${port}/red.png`, file, join(folder, 'red.png')]) {
      const { files } = await encode(
        svg(
          `<style>@import url("${href}");</style><rect width="200" height="100" fill="#fff"/>` +
            `<image xlink:href="${href}" href="${href}" width="200" height="100"/><use href="${href}#a"/>`,
        ),
      );
      expect(await pixelOf(files[0].bytes)).toEqual(
        [255, 255, 255].map((value) => expect.closeTo(value, -1)),
      );
    }
    expect(asked).toEqual([]);
  });

  test('with entities read no file', async () => {
    const folder = await makeFolder({ 'secret.txt': 'x'.repeat(40) });
    const href = pathToFileURL(join(folder, 'secret.txt')).href;
    const xxe = Buffer.from(
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "${href}">]><svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#fff"/><text y="20" font-size="30">&e;</text></svg>`,
    );
    const files = await encode(xxe).then(
      ({ files }) => files,
      () => [],
    );
    for (const { bytes } of files) {
      const { channels } = await sharp(
        await sharp(bytes).flatten({ background: '#fff' }).png().toBuffer(),
      ).stats();
      expect(channels.map(({ min }) => min)).toEqual(
        [255, 255, 255].map((value) => expect.closeTo(value, -1)),
      );
    }
  });

  test('that would be enormous are refused', async () => {
    const lol =
      '<!ENTITY a "aaaaaaaaaa">' +
      'bcdefghij'
        .split('')
        .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
        .join('');
    await expect(encode(svg('', 'width="60000" height="60000"'))).rejects.toMatchObject({
      fault: expect.stringMatching(/pixels|broken/),
    });
    const bomb = Buffer.from(
      `<!DOCTYPE svg [${lol}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&j;</text></svg>`,
    );
    await expect(encode(bomb)).rejects.toMatchObject({ fault: 'broken' });
  });
});

describe('what is refused', () => {
  test.each([
    ['a header of 50,000 by 50,000', () => pngHeader(50_000, 50_000), 'too-many-pixels'],
    ['a header of 2 by 4,000,000,000', () => pngHeader(2, 2 ** 31 - 1), /too-many-pixels|broken/],
    [
      'a JPEG cut in the middle',
      async () => (await noisy(300, 200).jpeg().toBuffer()).subarray(0, 20_000),
      'broken',
    ],
    [
      'a PNG cut in the middle',
      async () => (await noisy(300, 200).png().toBuffer()).subarray(0, 20_000),
      'broken',
    ],
    ['nothing', () => Buffer.alloc(0), 'broken'],
    ['a web page', () => Buffer.from('<!doctype html><title>403</title>'), 'broken'],
    ['noise', () => Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919) % 251)), 'broken'],
    ['a pixel', () => plain(1, 1).gif().toBuffer(), 'counter'],
  ])('%s', async (_, make, fault) => {
    const bytes = await make();
    await expect(encode(bytes)).rejects.toMatchObject({
      name: 'PictureError',
      fault: fault instanceof RegExp ? expect.stringMatching(fault) : fault,
    });
  });
});
