import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BATCH, corpora } from '../support/corpora.ts';
import { hostileItems } from '../support/hostileItems.ts';
import { send } from '../support/plainFeed.ts';
import { sampled } from '../support/sweep.ts';
import type { TestSite } from '../support/site.ts';
import { leaveUncleaned } from '../support/withoutCleaner.ts';
import { rows } from './places.ts';
import { site } from './site.ts';
import type { Ground } from './suite.ts';

const PAGE = new URL('../../dist/index.html', import.meta.url);
/** So many vectors, then the browser is begun anew: WebKit's page process grows with every article, and stood still at six gigabytes. */
const A_SITTING = 10 * BATCH;

/** The page without its policy, in its head or beside it. */
function leavePolicyOut(served: TestSite): void {
  const page = readFileSync(PAGE, 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  served.answer('/latest', send(page, 200, { 'Content-Type': 'text/html' }));
}

interface Pass {
  readonly name: string;
  readonly cleaned: boolean;
  readonly prepare: (served: TestSite) => void;
}
/** Three times: as shipped, with the cleaner alone, with the policies alone. */
const PASSES: readonly Pass[] = [
  { name: 'as shipped', cleaned: true, prepare: () => {} },
  { name: 'with the policies off', cleaned: true, prepare: leavePolicyOut },
  { name: 'with the cleaner off', cleaned: false, prepare: leaveUncleaned },
];

/** `npm test` takes every eighth of ours and of the sample that `e2e/corpora` takes; `npm run corpora` takes all. */
export function testVectors(ground: Ground, engine: string): void {
  const parts = corpora().map(({ name, vectors }) => ({ name, vectors: sampled(vectors, 8) }));
  const taken = parts.flatMap(({ vectors }) => vectors);
  test.each(PASSES)(
    '$name, no vector has an effect',
    { timeout: 120_000 + taken.length * 3000 },
    async (pass) => {
      const effects: string[] = []; // of all batches, so that one run names them all
      for (let from = 0; from < taken.length; from += BATCH) {
        const batch = taken.slice(from, from + BATCH);
        if (from > 0 && from % A_SITTING === 0) await beginAnew(ground);
        const seen = await tryAll(ground, batch, pass).catch(async () => {
          await beginAnew(ground); // a browser that ends by itself has seen nothing
          return tryAll(ground, batch, pass).catch((error: unknown) => [String(error)]);
        });
        effects.push(...seen.map((what) => `of ${from} and further, ${what}`));
      }
      expect(effects).toEqual([]);
      if (!pass.cleaned) await ground.reader.noise(); // the policies had much to refuse
      for (const { name, vectors } of parts)
        console.log(`${engine}, ${pass.name}: ${name}, ${vectors.length} vectors, effects 0`);
    },
  );
}

async function beginAnew({ reader }: Ground): Promise<void> {
  await reader.quit().catch(() => reader.kill()); // it may have ended by itself
  await reader.start();
}

/** Lists them, then opens one after the other. Returns what they did; rejects where the browser does not answer. */
async function tryAll({ reader }: Ground, batch: readonly string[], pass: Pass): Promise<readonly string[]> {
  const served = await site();
  pass.prepare(served);
  served.answer('/feed.json', send(hostileItems(batch)));
  await reader.open(`${served.url}/latest`);
  await reader.counts(rows, batch.length);
  return reader.evaluate(
    (count, cleaned) => globalThis.offprintTests.openVectors(count, cleaned),
    batch.length,
    pass.cleaned,
  );
}
