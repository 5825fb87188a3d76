/**
 * Whether a full shelf opens as fast as an almost empty one: 100 articles against 5,000 with 10,000 pictures in the inventory, both
 * without a network. Prints the median of so many starts, and fails when the front page takes more than 1.2 times as long,
 * or `/offline` takes longer than a second to say what is here. `npm run bench:shelf -- --articles 50000 --runs 9`.
 */
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext } from '@playwright/test';
import { launchWhole } from '../support/browser.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { startSite } from '../support/site.ts';
import { stockRows } from './stockRows.ts';

const MOST = 1.2;
const OFFLINE_LIMIT = 1000;
const FEW = 100;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '5000' },
    pictures: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '7' },
  },
});
const many = Number(values.articles);

const site = await startSite();
site.answer('/feed.json', send(plainFeed(FEW)));
const browser = await chromium.launch(launchWhole());
const shelves = [
  { name: `${FEW} articles`, context: await stocked(FEW, 200) },
  { name: `${many} articles`, context: await stocked(many, Number(values.pictures)) },
];
await site.stop();

// In turns, so that whatever else this machine does falls on both.
const starts: number[][] = [[], []];
const answers: number[][] = [[], []];
for (let run = 0; run < Number(values.runs); run++)
  for (const [i, { context }] of shelves.entries()) {
    starts[i]?.push(await open(context, '/', 'main article h2, main article h3'));
    answers[i]?.push(await open(context, '/offline', 'main dd'));
  }
const [few = 0, full = 0] = starts.map(median);
const offline = median(answers[1] ?? []);
for (const [i, { name }] of shelves.entries())
  console.log(`${name}: front page ${median(starts[i] ?? [])} ms, /offline ${median(answers[i] ?? [])} ms`);
const ratio = full / few;
console.log(`ratio ${ratio.toFixed(2)}, at most ${MOST}; /offline at most ${OFFLINE_LIMIT} ms`);
await browser.close();
process.exitCode = ratio <= MOST && offline <= OFFLINE_LIMIT ? 0 : 1;

/** A reader's first visit, and then so many rows more. */
async function stocked(articles: number, pictures: number): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  await page.goto('/latest');
  await page.getByRole('button', { name: /^Updated just now/ }).waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await stockRows(page, { articles: articles - FEW, pictures });
  await page.close();
  return context;
}

/** Milliseconds from the start of the page until something is shown. */
async function open(context: BrowserContext, path: string, selector: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    (wanted) => (document.querySelector(wanted)?.textContent.trim() ? Math.round(performance.now()) : 0),
    selector,
    { polling: 'raf' },
  );
  const after = await shown.jsonValue();
  await page.close();
  return after;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
