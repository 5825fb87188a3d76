import { unzipSync, zipSync } from 'fflate';
import { chooseFile, exportSaved, type ExportedFile } from '../support/exportFile.ts';
import { countAppFiles, SHELF, updated } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';
import { serveStories } from './stories.ts';

test('what was saved comes back from its export after a wipe, item for item', async ({ own, site }) => {
  const page = await own.context.newPage();
  await page.goto(site.url);
  const file = await exportSaved(page);
  const session = await own.context.newCDPSession(page);
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', {
    origin: site.url,
    storageTypes: 'indexeddb,cache_storage',
  });
  await page.goto(`${site.url}/latest`);
  await updated(page);
  await chooseFile(page, 'Import the last export', file);
  await expect(page.getByRole('complementary', { name: 'What this browser has cleared' })).toBeHidden();
  // The worker fetches the app’s own files again, which nothing shows.
  await expect.poll(() => countAppFiles(page), { timeout: 30_000 }).toBe(own.appFiles);
  await page.goto(`${site.url}/latest`);
  await updated(page);
  await expectNothingLost(own);
});

/** Files that must be refused whole. */
const BAD: readonly (readonly [what: string, spoil: (file: Buffer) => Buffer])[] = [
  ['is empty', () => Buffer.alloc(0)],
  ['is no archive', () => Buffer.from('Dear sir')],
  ['was cut', (file) => file.subarray(0, Math.floor(file.length * 0.7))],
  ['has a byte turned over', (file) => spoilByte(file)],
  ['has no feed', (file) => rezip(file, () => null)],
  ['has a feed that is another document', (file) => rezip(file, () => '{"items":7}')],
  [
    'is of another magazine',
    (file) => rezip(file, (feed) => feed.replaceAll('"feed":"feed.json"', '"feed":"other.json"')),
  ],
  [
    'is of a form from the future',
    (file) => rezip(file, (feed) => feed.replace(/"export":\d+/, '"export":999')),
  ],
  ['names files that it has not', (file) => rezip(file, (feed) => feed.replaceAll('files/', 'nowhere/'))],
];

for (const [what, spoil] of BAD)
  test(`an export that ${what} is refused whole`, async ({ device, site }) => {
    serveStories(site, SHELF);
    const page = await device.context.newPage();
    await page.goto(site.url);
    const file = await exportSaved(page);
    const bad: ExportedFile = { name: file.name, bytes: spoil(file.bytes) };
    await chooseFile(page, 'Import', bad);
    await expect(page.getByRole('status').first()).toContainText(/What is on this device stays as it is/);
    await expectNothingLost(device);
  });

/** In the middle of the longest file. */
function spoilByte(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  const place = Math.floor(copy.length / 2);
  copy[place] = (copy[place] ?? 0) ^ 0xff;
  return copy;
}

function rezip(file: Buffer, change: (feed: string) => string | null): Buffer {
  const { 'feed.json': feed, ...files } = unzipSync(file);
  const text = change(new TextDecoder().decode(feed));
  return Buffer.from(
    zipSync({ ...files, ...(text !== null && { 'feed.json': new TextEncoder().encode(text) }) }),
  );
}
