/**
 * What Lighthouse says of the demo's edition, on its mobile settings: front page and an article, each category of at least
 * 95 or the command fails. A phone is as many times slower as Lighthouse's own scale has it for a machine of this speed: 4 times for
 * a figure of 1,533 (throttling.md, "Calibrating the CPU slowdown"), which is measured in every run and stands beside.
 * `npm run bench:lighthouse -- --runs 3` takes the median of so many, after one to warm up.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch as launchChrome } from 'chrome-launcher';
import lighthouse, { type Artifacts, type Result } from 'lighthouse';
import * as constants from 'lighthouse/core/config/constants.js';
import { articlePath, printDemo } from '../support/demoEdition.ts';
import { launchWhole } from '../support/browser.ts';
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
const { executablePath, args } = launchWhole();
const chrome = await launchChrome({
  ...(executablePath !== undefined && { chromePath: executablePath }),
  chromeFlags: [...args, '--headless=new'],
});

/** Lighthouse's scale (lighthouse-cpu-throttling-calculator): 800 is twice as fast as its phone, 1,300 three times, 1,533 four. */
const slowdown = (index: number) =>
  index >= 1300 ? 3 + (index - 1300) / 233 : Math.max(1, 2 + (index - 800) / 500);

/** One load of a page, judged for a phone as much slower than this machine as it was then: its speed changes from minute to minute. */
async function look(url: string): Promise<Result> {
  const kept = join(folder, 'artifacts');
  await lighthouse(url, { port: chrome.port, logLevel: 'error', gatherMode: kept });
  const file = join(kept, 'artifacts.json');
  const artifacts = JSON.parse(await readFile(file, 'utf8')) as Artifacts; // Lighthouse's own
  const throttling = {
    ...constants.throttling.mobileSlow4G,
    cpuSlowdownMultiplier: slowdown(artifacts.BenchmarkIndex),
  };
  artifacts.settings = { ...artifacts.settings, throttling };
  await writeFile(file, JSON.stringify(artifacts));
  const seen = await lighthouse(url, { output: 'json', logLevel: 'error', auditMode: kept, throttling });
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
  const times = results.map(({ environment }) => slowdown(environment.benchmarkIndex).toFixed(1));
  console.log(`  a phone is slower by: ${times.join(', ')}`);
  const [last] = results.slice(-1);
  for (const id of FIGURES) console.log(`  ${id}: ${last?.audits[id]?.displayValue ?? '–'}`);
  for (const audit of Object.values(last?.audits ?? {}))
    if (audit.score !== null && audit.score < 0.9) console.log(`  to mend: ${audit.title}`);
}

chrome.kill();
await site.stop();
await rm(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
