/** Draw the icons: `node demo/pictures/icons.mjs` writes public/icons/. A folded letter on oxblood, with a serif E on it. */
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const out = new URL('../../public/icons/', import.meta.url);
const OX = '#8f2a1e',
  DEEP = '#74201a',
  PAPER = '#f6f0e2',
  SHADE = '#dfd2b8';

/** The capital E, drawn: a bracketed slab serif on a 512 sheet. */
const E =
  'M171 148H341V208H328Q322 171 286 168H241V240H262Q288 240 292 214H303V288H292Q288 262 262 262H241V344H290Q330 341 340 296H353L346 364H171V351Q196 350 196 330V182Q196 162 171 161Z';

/** The mark on 512 by 512: a sheet with its corner folded, the letter on it. @param {number} scale about the centre */
const mark = (scale) => `<g transform="translate(256 256) scale(${scale}) translate(-256 -256)">
<path d="M116 74H330L412 156V438H116Z" fill="${DEEP}" transform="translate(10 12)"/>
<path d="M116 74H330L412 156V438H116Z" fill="${PAPER}"/>
<path d="M330 74V156H412Z" fill="${SHADE}"/>
<path d="${E}" fill="${OX}" transform="translate(2 26)"/>
<path d="M150 414H378" stroke="${OX}" stroke-width="10"/>
</g>`;

/** @param {number} radius corner of the ground @param {number} scale size of the mark */
const icon = (radius, scale) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512"><rect width="512" height="512" rx="${radius}" fill="${OX}"/>${mark(scale)}</svg>`;

/** For 16 pixels: the letter alone, large. */
const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="88" fill="${OX}"/><path d="${E}" fill="${PAPER}" transform="translate(256 256) scale(1.72) translate(-262 -256)"/></svg>\n`;

sharp.concurrency(1);
await mkdir(out, { recursive: true });
/** @type {[string, number, number, number][]} name, pixels, corner, scale; the maskable mark stays inside the circle of 40 per cent */
const wanted = [
  ['icon-192.png', 192, 96, 1.04],
  ['icon-512.png', 512, 96, 1.04],
  ['maskable-512.png', 512, 0, 0.84],
  ['apple-touch-icon.png', 180, 0, 1.04],
];
for (const [name, size, radius, scale] of wanted) {
  const image = sharp(Buffer.from(icon(radius, scale)), { density: 144 }).resize(size, size);
  await writeFile(
    new URL(name, out),
    await (radius ? image : image.flatten({ background: OX }))
      .png({ compressionLevel: 9, palette: true, colours: 128 })
      .toBuffer(),
  );
}
await writeFile(new URL('favicon.svg', out), favicon);
