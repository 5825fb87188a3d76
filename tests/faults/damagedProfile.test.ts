import { cp, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { teasers } from '../support/shelfOfTwenty.ts';
import { SHELF, updated, type Device } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';
import { openProfile } from './profile.ts';
import { serveStories } from './stories.ts';
import { count } from './tally.ts';

/** Where Chromium keeps this site's database, below the profile. */
async function databaseFiles(folder: string): Promise<string[]> {
  const root = join(folder, 'Default', 'IndexedDB');
  const paths = await readdir(root, { recursive: true });
  return paths.map((path) => join(root, path)).filter((path) => /\.leveldb\/|sqlite|\.db/i.test(path));
}

const DAMAGES: readonly (readonly [what: string, harm: (path: string, name: string) => Promise<void>])[] = [
  ['its log cut to nothing', (path, name) => (/\.log$|wal$/i.test(name) ? truncate(path, 0) : done())],
  [
    'its log cut in the middle',
    async (path, name) => {
      if (/\.log$|wal$/i.test(name)) await truncate(path, Math.floor((await readFile(path)).length / 2));
    },
  ],
  [
    'its manifest damaged',
    (path, name) => (/^MANIFEST/.test(name) ? writeFile(path, randomBytes(64)) : done()),
  ],
  ['its pointer to the manifest gone', (path, name) => (name === 'CURRENT' ? writeFile(path, '') : done())],
  [
    'its tables damaged in the middle',
    async (path, name) => {
      if (!/\.ldb$|\.log$|\.db$|sqlite$/i.test(name)) return;
      const bytes = await readFile(path);
      randomBytes(Math.floor(bytes.length / 4)).copy(bytes, Math.floor(bytes.length / 3));
      await writeFile(path, bytes);
    },
  ],
];
const done = () => Promise.resolve();

/** A device to copy from: made once. */
let model: (Device & { readonly folder: string }) | null = null;

for (const [what, harm] of DAMAGES)
  test(`the database has ${what}: the reader opens, and says what is gone`, async ({ site }, info) => {
    test.setTimeout(180_000);
    if (!model) {
      const first = await openProfile(join(info.project.outputDir, `model-${info.workerIndex}`), site);
      await first.close();
      model = first;
    }
    serveStories(site, SHELF);
    const folder = info.outputPath('profile');
    await cp(model.folder, folder, { recursive: true });
    const harmed: string[] = [];
    for (const path of await databaseFiles(folder)) {
      const before = await readFile(path).catch(() => null);
      if (!before) continue;
      await harm(path, path.split('/').at(-1) ?? '');
      if (!before.equals(await readFile(path))) harmed.push(path);
    }
    expect(harmed, 'files that were damaged').not.toEqual([]);
    const profile = await openProfile(folder, site, model);
    const page = await profile.context.newPage();
    await page.goto(`${site.url}/latest`);
    await expect(teasers(page).first(), 'there is something to read').toBeVisible();
    const saved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const request = indexedDB.open('offprint');
          request.onerror = () => resolve(0);
          request.onsuccess = () => {
            const all = request.result.transaction('marks').objectStore('marks').index('bySaved').count();
            all.onsuccess = () => resolve(all.result);
          };
        }),
    );
    const notice = page.getByRole('complementary', { name: 'What this browser has cleared' });
    if (saved === profile.ledger.saved.size) {
      await updated(page);
      await expectNothingLost(profile);
    } else {
      await expect(
        notice.or(page.getByText('keeps nothing for this site')).first(),
        'the loss is said',
      ).toBeVisible();
      count({ faults: 1 });
    }
    await profile.close();
  });
