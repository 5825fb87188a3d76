/** Draw the plates: `node demo/pictures/draw.mjs [name…]` writes public/pictures/<name>.webp. The same name always gives the same picture. */
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { chance } from './canvas.mjs';
import { pictures } from './list.mjs';

const out = new URL('../../public/pictures/', import.meta.url);
const AIM = 108 * 1024,
  LIMIT = 138 * 1024;

/** Encode at the best quality that stays near the aim and under the limit. @param {Buffer} png */
async function encode(png) {
  let file = Buffer.alloc(0);
  for (const quality of [84, 76, 68, 60, 52, 44, 36, 28, 20]) {
    file = await sharp(png)
      .webp({ quality, effort: 5, smartSubsample: quality > 60 })
      .toBuffer();
    if (file.length <= (quality > 60 ? AIM : LIMIT)) return { file, quality };
  }
  return { file, quality: 20 };
}

sharp.concurrency(1);
await mkdir(out, { recursive: true });
const asked = process.argv.slice(2);
for (const name of asked)
  if (!pictures.some((p) => p.name === name)) throw new Error(`No picture is called ${name}`);
for (const { name, draw } of pictures) {
  if (asked.length && !asked.includes(name)) continue;
  const png = await sharp(Buffer.from(draw(chance(name))), { limitInputPixels: false })
    .removeAlpha()
    .png({ compressionLevel: 1 })
    .toBuffer();
  const { file, quality } = await encode(png);
  await writeFile(new URL(`${name}.webp`, out), file);
  console.log(`${name.padEnd(28)} ${String(Math.round(file.length / 1024)).padStart(4)} KB  q${quality}`);
}
