import sharp from 'sharp';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parsePublication } from '../../../../src/model/publication.ts';
import { manifestFor } from '../../../../src/press/manifest.ts';
import { makeIcons } from '../../../../src/press/icons/make.ts';
import { makeFolder } from '../folder.ts';

const ACCENT = [0x8f, 0x2a, 0x1e];
const PAPER = [0xfb, 0xfa, 0xf7];
const named = (name: string) => parsePublication({ name, feed: 'feed.json', colours: { accent: '#8f2a1e' } });
const svg = (inside: string, more = 'viewBox="0 0 100 100"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${more}>${inside}</svg>`,
  );
const SQUARE = svg('<rect width="100" height="100" fill="#004060"/>');

type Icons = ReadonlyMap<string, Uint8Array>;

/** Red, green, blue and alpha at a place of an icon, from 0 to 1 of its sides. */
async function pixel(icons: Icons, path: string, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(icons.get(path))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * 4;
  return [...data.subarray(at, at + 4)];
}

describe('what a manifest and a page need', () => {
  test.each([
    ['a logo', SQUARE],
    ['no logo', null],
  ])('all icons are there with %s, in their sizes', async (_, logo) => {
    const icons = await makeIcons(named('The Envoy'), logo);
    const sizes = await Promise.all(
      [...icons].map(async ([path, bytes]) => {
        const { format, width, height } = await sharp(bytes).metadata();
        return `${path} ${format} ${width}x${height}`;
      }),
    );
    expect(sizes).toEqual([
      'icons/icon-192.png png 192x192',
      'icons/icon-512.png png 512x512',
      'icons/maskable-512.png png 512x512',
      'icons/apple-touch-icon.png png 180x180',
      'icons/favicon-48.png png 48x48',
      'icons/favicon.svg svg 96x96',
    ]);
    for (const [, src] of JSON.stringify(manifestFor(named('x'), [])).matchAll(/"src":"([^"]+)"/g))
      expect([...icons.keys()]).toContain(src);
  });

  test('a maskable icon has its drawing inside the circle of 40 per cent, and no open corner', async () => {
    for (const logo of [SQUARE, null]) {
      const icons = await makeIcons(named('W'), logo);
      const ground = logo === null ? ACCENT : PAPER;
      for (let turn = 0; turn < 64; turn++) {
        const [x, y] = [Math.cos(turn / 10), Math.sin(turn / 10)];
        const on = await pixel(icons, 'icons/maskable-512.png', 0.5 + 0.405 * x, 0.5 + 0.405 * y);
        expect([turn, ...on]).toEqual([turn, ...ground, 255]);
      }
      for (const path of ['icons/maskable-512.png', 'icons/apple-touch-icon.png'])
        expect(await pixel(icons, path, 0, 0)).toEqual([...ground, 255]);
      expect((await pixel(icons, 'icons/icon-512.png', 0, 0))[3]).toBe(0);
    }
  });

  test('the same logo gives the same bytes', async () => {
    for (const logo of [SQUARE, null])
      expect(await makeIcons(named('The Envoy'), logo)).toEqual(await makeIcons(named('The Envoy'), logo));
  });
});

describe('a letter', () => {
  const favicon = async (name: string) =>
    Buffer.from((await makeIcons(named(name), null)).get('icons/favicon.svg') ?? []).toString();

  test('is the first of the name, on the accent; an accent over it and its case are left out', async () => {
    expect(await favicon('Écho')).toBe(await favicon('«e»'));
    expect(await favicon('Echo')).not.toBe(await favicon('Dispatch'));
    expect(await favicon('Echo')).toContain('#8f2a1e');
    expect(await favicon('9 to 5')).not.toBe(await favicon('外交'));
  });

  test('of another script, or none, is an emblem', async () => {
    for (const name of ['الجريدة', 'Ωmega', '…', 'constructor'.slice(0, 0), '\ud800'])
      expect([name, await favicon(name)]).toEqual([name, await favicon('外交')]);
  });
});

describe('a logo', () => {
  test('keeps its shape in the middle of paper', async () => {
    const icons = await makeIcons(
      named('x'),
      svg('<rect width="300" height="100" fill="#004060"/>', 'viewBox="0 0 300 100"'),
    );
    expect(await pixel(icons, 'icons/icon-512.png', 0.5, 0.5)).toEqual([0, 0x40, 0x60, 255]);
    expect(await pixel(icons, 'icons/icon-512.png', 0.5, 0.3)).toEqual([...PAPER, 255]);
    expect(await pixel(icons, 'icons/icon-512.png', 0.25, 0.5)).toEqual([0, 0x40, 0x60, 255]);
  });

  test('that is pale and see-through stands on the accent', async () => {
    const icons = await makeIcons(named('x'), svg('<circle cx="50" cy="50" r="50" fill="#fff"/>'));
    expect(await pixel(icons, 'icons/icon-512.png', 0.5, 0.06)).toEqual([...ACCENT, 255]);
  });

  test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('may be a %s', async (format) => {
    const logo = await sharp(SQUARE).resize(64, 64).toFormat(format).toBuffer();
    const [red = 255, , blue = 0] = await pixel(
      await makeIcons(named('x'), logo),
      'icons/icon-512.png',
      0.5,
      0.5,
    );
    expect([red < 12, blue > 80]).toEqual([true, true]);
  });

  test('with scripts and references yields pixels alone, and asks nobody', async () => {
    let asked = 0;
    const server = createServer((_, res) => void res.end(String((asked += 1))));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
    const folder = await makeFolder({
      'secret.png': await sharp(svg('<rect width="100" height="100" fill="#f00"/>')).png().toBuffer(),
    });
    const icons = await makeIcons(
      named('x'),
      svg(
        `<script>alert(1)</script><script xlink:href="${url}"/><image xlink:href="${url}a.png" width="100" height="100"/>
        <image href="file://${folder}/secret.png" width="100" height="100"/><style>@import "${url}b.css";</style>
        <a href="javascript:alert(1)"><rect x="0" width="20" height="100" fill="#004060" onload="alert(1)"/></a>
        <foreignObject width="9" height="9"><iframe src="${url}"/></foreignObject>`,
      ),
    );
    const favicon = Buffer.from(icons.get('icons/favicon.svg') ?? []).toString();
    expect(favicon).toContain('href="data:image/png;base64,');
    expect(favicon).not.toMatch(/script|alert|http:\/\/127|file:|foreign|onload/);
    expect(asked).toBe(0);
    expect(await pixel(icons, 'icons/icon-512.png', 0.5, 0.5)).toEqual([0, 0x40, 0x60, 255]); // the red file is not there
  });

  test.each([
    ['no picture', Buffer.from('<html>not found</html>')],
    ['nothing', Buffer.from('')],
    ['a picture cut short', Buffer.from('\x89PNG\r\n\x1a\n')],
    ['an empty drawing', svg('')],
    ['a drawing too large to hold', svg('<rect width="9" height="9"/>', 'width="900000" height="900000"')],
    [
      'a drawing of entities that grow',
      Buffer.from(
        `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&j;</text></svg>`,
      ),
    ],
  ])('that is %s is refused in a sentence', async (_, logo) => {
    await expect(makeIcons(named('x'), logo)).rejects.toThrow(/^The logo cannot be drawn: .+\.$/);
  });
});
