/**
 * How fast the press is, and how much memory it takes: prints a made-up magazine from a server on loopback, then once more
 * with 20 new articles. `npm run bench:press -- --articles 1000 --pictures 2000`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { pressEdition } from '../../src/press/pressEdition.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    pictures: { type: 'string', default: '2000' },
    width: { type: 'string', default: '1200' },
  },
});
const [articles, pictures, width] = [Number(values.articles), Number(values.pictures), Number(values.width)];
const NEW = 20;

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

const noise = Uint8Array.from(
  { length: width * Math.round(width * 0.66) * 3 },
  (_, i) => (i * 31 + (i >> 9) * 17) % 256,
);
const picture = await sharp(noise, { raw: { width, height: Math.round(width * 0.66), channels: 3 } })
  .jpeg({ quality: 60 })
  .toBuffer();

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

const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
async function run(): Promise<number> {
  const began = performance.now();
  const at = new Map<string, number>();
  const pressed = await pressEdition({
    feeds: [{ url: `${origin}/feed-0.json`, section: null }],
    publication: null,
    folder,
    out: join(folder, 'out'),
    cache: join(folder, 'cache'),
    siteUrl: new URL('https://bench.example/'),
    base: '/',
    allowPrivate: true,
    now: Date.UTC(2026, 10, 20),
    onProgress: ({ stage }) => at.set(stage, performance.now() - began),
  });
  const ms = performance.now() - began;
  const stages = [...at].map(([stage, end]) => `${stage} until ${(end / 1000).toFixed(1)} s`).join(', ');
  console.log(
    `${pressed.articles} articles, ${pressed.pictures.stored} files of pictures, ${pressed.written} written: ${(ms / 1000).toFixed(1)} s (${stages})`,
  );
  return ms;
}

const full = await run();
count += NEW;
const next = await run();
console.log(`articles a second: ${((articles * 1000) / full).toFixed(1)}`);
console.log(`with ${NEW} new: ${((100 * next) / full).toFixed(1)} % of the whole`);
console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
server.close();
await rm(folder, { recursive: true, force: true });
