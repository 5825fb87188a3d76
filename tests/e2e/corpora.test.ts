import type { BrowserContext } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { BATCH, corpora, corporaAbsent } from '../support/corpora.ts';
import { watchEffects } from '../support/effects.ts';
import { hostileItems } from '../support/hostileItems.ts';
import { send } from '../support/plainFeed.ts';
import { teasers } from '../support/shelfOfTwenty.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { sampled } from '../support/sweep.ts';
import { leaveUncleaned } from '../support/withoutCleaner.ts';

if (corporaAbsent) console.log(corporaAbsent);

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.afterEach(() => site.clearAnswers());

interface Pass {
  readonly name: string;
  readonly policiesOff?: boolean;
  readonly cleanerOff?: boolean;
}
const PASSES: readonly Pass[] = [
  { name: 'as shipped' },
  { name: 'with the policies off', policiesOff: true },
  { name: 'with the cleaner off', cleanerOff: true },
];

for (const pass of PASSES) {
  for (const corpus of corpora()) {
    test(`${pass.name}, ${corpus.name}: no vector has an effect`, async ({ browser, overheard }) => {
      const vectors = sampled(corpus.vectors, pass.policiesOff || pass.cleanerOff ? 12 : 3);
      test.setTimeout(60_000 + vectors.length * 3000);
      if (pass.cleanerOff) leaveUncleaned(site);
      for (let from = 0; from < vectors.length; from += BATCH) {
        // No worker: each page comes over the line, with the headers that it has.
        const context = await browser.newContext({
          bypassCSP: pass.policiesOff === true,
          serviceWorkers: 'block',
        });
        await tryAll(context, vectors.slice(from, from + BATCH), pass);
        await context.close();
        if (pass.cleanerOff) overheard.length = 0; // here the policies have much to refuse
      }
      console.log(`Chromium, ${pass.name}: ${corpus.name}, ${vectors.length} vectors, effects 0`);
    });
  }
}

/** Lists them together, then opens one after the other as a reader would. */
async function tryAll(
  context: BrowserContext,
  vectors: readonly string[],
  { cleanerOff }: Pass,
): Promise<void> {
  site.answer('/feed.json', send(hostileItems(vectors)));
  const page = await context.newPage();
  const effects = await watchEffects(page, site.url, { cleaned: !cleanerOff });
  await page.goto(`${site.url}/latest`);
  await expect(teasers(page)).toHaveCount(vectors.length);
  expect(await effects.seen(), 'in a list').toEqual([]);
  for (const [index, vector] of vectors.entries()) {
    const link = teasers(page)
      .getByRole('link', { name: new RegExp(`^${index}\\b`) })
      .first();
    await link.evaluate((found: HTMLAnchorElement) => found.click()); // something may lie over it where nothing is cleaned
    await expect(page.locator('article > .prose'), vector).toBeAttached();
    await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(new RegExp(`^${index}\\b`));
    expect(await effects.seen(), vector).toEqual([]);
    await page.goBack();
    await expect(teasers(page), vector).toHaveCount(vectors.length);
  }
}
