import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { tellConnection } from '../support/connectionStub.ts';
import { cutNetwork, openPlace, restoreNetwork, test } from '../support/reader.ts';
import { workerInCharge } from '../support/shelves.ts';

const BUILT = readFileSync(new URL('../../dist/sw.js', import.meta.url), 'utf8');
const TELL = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
const OURS = /\/(?:newsreader|offset|instrument)[^/]*\.woff2$/;

test('who saves data reads in the device’s letters, offline too, and in ours once they no longer do', async ({
  page,
  context,
  site,
}) => {
  let saves = true;
  site.answer('/sw.js', (_req, res) => {
    res.writeHead(200, { 'Content-Type': 'text/javascript' });
    res.end(saves ? TELL + BUILT : BUILT);
  });
  const fetched = () => site.requests.filter(({ path }) => OURS.test(path)).length;
  const kept = () =>
    page.evaluate(
      async (source) =>
        (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
          .flat()
          .filter(({ url }) => new RegExp(source).test(url)).length,
      OURS.source,
    );
  const face = (of: Page) => of.evaluate(() => getComputedStyle(document.body).fontFamily);

  await tellConnection(page, { saveData: true });
  await page.goto('/');
  await workerInCharge(page);
  expect(await face(page)).not.toContain('Offset Serif');
  await cutNetwork(context, site);
  await page.reload();
  await openPlace(page, 'Offline');
  expect(fetched()).toBe(0);
  expect(await kept()).toBe(0);

  await restoreNetwork(context, site);
  saves = false;
  const plain = await context.newPage();
  await plain.goto('/');
  expect(await face(plain)).toContain('Offset Serif');
  await expect.poll(kept).toBeGreaterThan(2);
});
