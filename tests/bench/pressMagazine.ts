/**
 * The server of the bench's made-up magazine, in a process of its own so that its memory counts for nothing:
 * `pressMagazine.ts <articles> <pictures> <width>` prints its address, and takes a new number of articles by its standard input.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import sharp from 'sharp';

const [articles = 0, pictures = 0, width = 0] = process.argv.slice(2).map(Number);

const words = 'treaty map embassy cipher archive border envoy protocol signal letter harbour ministry'.split(
  ' ',
);
const sentence = (seed: number) =>
  `${Array.from({ length: 14 }, (_, i) => words[(seed * 7 + i * i) % words.length]).join(' ')}.`;

function itemAt(number: number) {
  const own = Math.floor((pictures * (number + 1)) / articles) - Math.floor((pictures * number) / articles);
  const images = Array.from({ length: own }, (_, i) => `<img src="/${number}-${i}.jpg" alt="A picture">`);
  const paragraphs = Array.from(
    { length: 40 },
    (_, i) => `<p>${sentence(number * 40 + i)}</p>${images[i] ?? ''}`,
  );
  return {
    id: `article-${number}`,
    url: `${origin}/article-${number}`,
    title: `Article ${number}: ${sentence(number)}`,
    content_html: paragraphs.join('\n'),
    date_published: new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString(),
    authors: [{ name: `Author ${number % 50}` }],
    tags: [words[number % 8]],
  };
}

/** Pages of 500 articles: what a feed can hold at 20 pages of at most 25 MB. */
function feedAt(page: number, count: number): string {
  const newest = Array.from({ length: count }, (_, i) => count - 1 - i).slice(page * 500, (page + 1) * 500);
  const next = (page + 1) * 500 < count ? { next_url: `/feed-${page + 1}.json` } : {};
  return JSON.stringify({ title: 'The Bench', ...next, items: newest.map(itemAt) });
}

/** As many bytes as a photograph of a newspaper, about 110 KB: soft shapes with a grain. Plain noise would be five times that. */
async function photograph(): Promise<Buffer> {
  const height = Math.round(width * 0.66);
  const raw = { width, height, channels: 3 } as const;
  let seed = 7;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fff_ffff) / 0x7fff_ffff;
  const noise = Uint8Array.from({ length: width * height * 3 }, () => random() * 256);
  const soft = await sharp(noise, { raw }).blur(6).normalise().raw().toBuffer();
  const grained = Uint8ClampedArray.from(soft, (value) => value + (random() - 0.5) * 6);
  return sharp(grained, { raw }).jpeg({ quality: 80 }).toBuffer();
}
const picture = await photograph();

let count = articles;
const server = createServer((req, res) => {
  const page = /^\/feed-(\d+)\.json$/.exec(req.url ?? '')?.[1];
  if (page !== undefined) return void res.end(feedAt(Number(page), count));
  if (!req.url?.endsWith('.jpg')) return void res.writeHead(404).end();
  // What follows the end of a JPEG is no part of the picture, but makes it another file.
  res.end(Buffer.concat([picture, Buffer.from(req.url)]));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens at a port, so this is no pipe
console.log(origin);
createInterface({ input: process.stdin }).on('line', (line) => (count = Number(line)));
