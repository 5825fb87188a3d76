/**
 * What Lighthouse says of the demo's edition, on its mobile settings: front page and an article, each category of at least
 * 95 or the command fails. They take a phone to be 4 times slower than a machine of the figure 1,533 (lighthouse, throttling.md), which is
 * measured in every run and stands beside.
 * `npm run bench:lighthouse -- --runs 3` takes the median of so many, after one to warm up.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch as launchChrome } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { articlePath, printDemo } from '../support/demoEdition.ts';
import { launchHeadless } from '../support/browser.ts';
import { startSite } from '../support/site.ts';

const LEAST = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const FIGURES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
] as const;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1' } } });

const folder = await mkdtemp(join(tmpdir(), 'offprint-lighthouse-'));
const edition = await printDemo(folder);
const [lead] = edition.feeds().flatMap(([, { items }]) => items.filter(({ image }) => image));
const site = await startSite({ root: edition.root });
const { executablePath, args } = launchHeadless();
const chrome = await launchChrome({
  ...(executablePath !== undefined && { chromePath: executablePath }),
  chromeFlags: [...args],
});

/** One load of a page on Lighthouse's own mobile settings. */
async function look(url: string): Promise<Result> {
  const seen = await lighthouse(url, { port: chrome.port, output: 'json', logLevel: 'error' });
  if (!seen) throw new Error(`Lighthouse has nothing to say of ${url}`);
  return seen.lhr;
}

const scoreOf = (result: Result, category: string) =>
  Math.round(100 * (result.categories[category]?.score ?? 0));
const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

let failed = false;
for (const [name, path] of [
  ['front page', '/'],
  ['article', lead ? articlePath({ title: '', ...lead }) : '/'],
] as const) {
  const results: Result[] = [];
  await look(site.url + path); // to warm up
  for (let run = 0; run < Number(values.runs); run++) results.push(await look(site.url + path));
  console.log(`\n${name}`);
  for (const category of CATEGORIES) {
    const score = median(results.map((result) => scoreOf(result, category)));
    failed ||= score < LEAST;
    console.log(`  ${category}: ${score}${score < LEAST ? `, below ${LEAST}` : ''}`);
  }
  console.log(`  in each run: ${results.map((result) => scoreOf(result, 'performance')).join(', ')}`);
  console.log(`  this machine: ${results.map(({ environment }) => environment.benchmarkIndex).join(', ')}`);
  const [last] = results.slice(-1);
  for (const id of FIGURES) console.log(`  ${id}: ${last?.audits[id]?.displayValue ?? '–'}`);
  for (const audit of Object.values(last?.audits ?? {}))
    if (audit.score !== null && audit.score < 0.9) console.log(`  to mend: ${audit.title}`);
}

chrome.kill();
await site.stop();
await rm(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
