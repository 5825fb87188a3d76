/**
 * How fast the press is, and how much memory it takes: prints a made-up magazine from a server on loopback, then once more
 * with 20 new articles. `npm run bench:press -- --articles 1000 --pictures 2000`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pressEdition } from '../../src/press/pressEdition.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    pictures: { type: 'string', default: '2000' },
    width: { type: 'string', default: '1200' },
  },
});
const articles = Number(values.articles);
const NEW = 20;

const magazine = spawn(
  process.execPath,
  [
    '--import',
    'tsx',
    fileURLToPath(new URL('pressMagazine.ts', import.meta.url)),
    values.articles,
    values.pictures,
    values.width,
  ],
  { stdio: ['pipe', 'pipe', 'inherit'] },
);
const [first] = (await once(magazine.stdout, 'data')) as [Buffer]; // without an encoding a stream gives these
const origin = String(first).trim();

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
magazine.stdin.write(`${articles + NEW}\n`);
const next = await run();
console.log(`articles a second: ${((articles * 1000) / full).toFixed(1)}`);
console.log(`with ${NEW} new: ${((100 * next) / full).toFixed(1)} % of the whole`);
console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
magazine.kill();
await rm(folder, { recursive: true, force: true });
