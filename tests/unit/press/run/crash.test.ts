import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { lock } from '../../../../src/press/run/lock.ts';
import { makeFolder } from '../folder.ts';
import { article, magazineWith } from './magazine.ts';
import { orderOf } from './order.ts';
import { missingIn } from './references.ts';
import { filesIn } from './snapshot.ts';

vi.setConfig({ testTimeout: 90_000 }); // whole runs, on a machine that may be busy

/** A run that kills itself at this moment; resolves to the signal that ended it, null where it came to its end. */
function killedRun(feed: string, folder: string, stage: string, done: number): Promise<string | null> {
  const child = fileURLToPath(new URL('./child.ts', import.meta.url));
  const args = ['--import', 'tsx', child, feed, folder, stage, String(done)];
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error) => resolve(error?.signal ?? null));
  });
}

test('a first run that is killed leaves no page that names what is not there, and the next completes it', async () => {
  const { magazine } = await magazineWith(3);
  const feed = `${magazine.url}/feed.json`;
  const folder = await makeFolder({});
  for (const [stage, done] of [
    ['pictures', 2],
    ['files', 30],
  ] as const) {
    expect(await killedRun(feed, folder, stage, done)).toBe('SIGKILL');
    expect(await missingIn(join(folder, 'out'), '/')).toEqual([]);
  }
  expect(await pressEdition(orderOf(feed, folder))).toMatchObject({ articles: 3 });
  expect(await missingIn(join(folder, 'out'), '/')).toEqual([]);
  expect(
    [...(await filesIn(folder)).keys()].filter((name) =>
      /^out\.(?!nginx\.conf$|Caddyfile$)|\.tmp$|lock/.test(name),
    ),
  ).toEqual([]);
});

test('a later run that is killed leaves an edition in which everything that is named is there', async () => {
  const { magazine, items } = await magazineWith(3);
  const feed = `${magazine.url}/feed.json`;
  const good = await makeFolder({});
  await pressEdition(orderOf(feed, good));
  const renamed = items.map((item) => ({ ...item, title: `New name of ${item.id.slice(-2)}` }));
  magazine.publish([...renamed, await article(magazine, 4)]);
  const whole = await makeFolder({});
  await cp(good, whole, { recursive: true });
  const { written } = await pressEdition(orderOf(feed, whole));
  const text = async (folder: string) =>
    new Map([...(await filesIn(join(folder, 'out')))].map(([name, file]) => [name, file.split(' ')[1]]));
  for (const done of [Math.floor(written / 2), written]) {
    const folder = await makeFolder({});
    await cp(good, folder, { recursive: true });
    expect(await killedRun(feed, folder, 'files', done)).toBe('SIGKILL');
    expect(await missingIn(join(folder, 'out'), '/')).toEqual([]);
    await pressEdition(orderOf(feed, folder));
    expect(await text(folder)).toEqual(await text(whole));
  }
});

test('a second run on the same folders is refused while the first is at work, and the first is not harmed', async () => {
  const { magazine } = await magazineWith(2);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  const other = { ...order, cache: join(order.folder, 'other-cache') };
  let second: Promise<unknown> = Promise.resolve();
  let third: Promise<unknown> = Promise.resolve();
  const first = await pressEdition({
    ...order,
    onProgress({ stage, done }) {
      if (stage !== 'pages' || done !== 1) return;
      second = pressEdition(order).catch((error: unknown) => error);
      third = lock(`${order.out}.lock`).catch((error: unknown) => error);
    },
  });
  expect(String(await second)).toMatch(/Another run is at work \(process \d+\)/);
  expect(String(await third)).toMatch(/Another run is at work/);
  expect(first).toMatchObject({ articles: 2 });
  expect(await missingIn(order.out, '/')).toEqual([]);
  await expect(pressEdition(other)).resolves.toMatchObject({ written: 0 });
});

test('the lock of a process that is gone counts for nothing, that of one that is alive does', async () => {
  const folder = await makeFolder({ 'gone.lock': '999999999\n', 'alive.lock': `${process.ppid}\n` });
  const unlock = await lock(join(folder, 'gone.lock'));
  expect(await readFile(join(folder, 'gone.lock'), 'utf8')).toBe(`${process.pid}\n`);
  await expect(lock(join(folder, 'gone.lock'))).rejects.toThrow(/Another run/);
  await unlock();
  expect([...(await filesIn(folder)).keys()]).toEqual(['alive.lock']);
  await expect(lock(join(folder, 'alive.lock'))).rejects.toThrow(String(process.ppid));
  await writeFile(join(folder, 'own.lock'), `${process.pid}\n`); // an earlier process of this number
  await (
    await lock(join(folder, 'own.lock'))
  )();
});

test('a damaged cache costs a run and no article of the feed', async () => {
  const { magazine } = await magazineWith(2);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  const name = `feed-${createHash('sha256').update(`${magazine.url}/feed.json`).digest('hex').slice(0, 16)}.json`;
  for (const file of [name, 'articles.json', 'edition.json', 'pictures.json'])
    await writeFile(join(order.cache, file), '{"version":');
  expect(await pressEdition(order)).toMatchObject({ articles: 2, written: 0, pictures: { stored: 3 } });
});
