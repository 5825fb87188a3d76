import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ReaderError } from '../../../../src/model/errors.ts';
import { CommandError } from '../../../../src/press/command.ts';
import { listenNear } from '../../../../src/press/port.ts';
import type { PressOrder } from '../../../../src/press/run/order.ts';
import { serveSite } from '../../../../src/press/serve.ts';
import { makeFolder } from '../folder.ts';
import { handClock } from '../net/handClock.ts';
import { makeWorld, PRESSED, type Screen } from './world.ts';

/** Prints a page with a number that goes up. */
function counter() {
  let count = 0;
  return async ({ out }: PressOrder) => {
    await mkdir(out, { recursive: true });
    await writeFile(join(out, 'index.html'), `<!doctype html><p>${++count}`);
    return PRESSED;
  };
}

/** A clock that stands still between two calls of `tick`, which rejects with the signal as a real pause does. */
function slowClock() {
  const waiting: (() => void)[] = [];
  const asked: number[] = [];
  let arrive = () => {};
  return {
    ...handClock(),
    asked,
    pause(ms: number, signal: AbortSignal) {
      asked.push(ms);
      return new Promise<void>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
        waiting.push(resolve);
        arrive();
      });
    },
    /** Resolves when somebody waits. */
    waited: () =>
      new Promise<void>((resolve) => {
        if (waiting.length > 0) resolve();
        else arrive = resolve;
      }),
    /** Lets the pause end, and resolves at the next one. */
    async tick() {
      await this.waited();
      waiting.shift()?.();
      await this.waited();
    },
  };
}

const pageOf = async ({ out }: Screen) => {
  const [, url = ''] = /^Offprint: The Paper at (http:\S+)$/m.exec(out) ?? [];
  return (await fetch(url)).text();
};

test('an edition is served, pressed anew when its time has come, and stopped', async () => {
  const folder = await makeFolder({ 'feed.json': '{}' });
  const clock = slowClock();
  const { run, orders, screen, stop } = makeWorld(folder, counter(), { clock });
  const ended = run('start', '--feed', 'feed.json', '--port', '0', '--every', '30m');
  await clock.waited();
  expect(await pageOf(screen)).toContain('1');
  await clock.tick();
  expect(await pageOf(screen)).toContain('2');
  expect(clock.asked).toEqual([1_800_000, 1_800_000]);
  expect(orders[1]).toMatchObject({
    feeds: [{ url: join(folder, 'feed.json'), section: null }],
    siteUrl: null,
    base: '/',
    allowPrivate: false,
  });
  expect(orders[1]?.out.startsWith(join(folder, 'kept/start/'))).toBe(true);
  stop();
  expect(await ended).toBe(0);
  await expect(pageOf(screen)).rejects.toThrow(); // the port is free again
});

test('a pressing that fails is told, and the last edition is served on', async () => {
  const folder = await makeFolder({ 'feed.json': '{}' });
  const clock = slowClock();
  const first = counter();
  let fails = false;
  const { run, screen, stop } = makeWorld(
    folder,
    (order) => (fails ? Promise.reject(new ReaderError('truncated')) : first(order)),
    { clock },
  );
  const ended = run('start', '--feed', 'feed.json', '--port', '0');
  await clock.waited();
  fails = true;
  await clock.tick();
  expect(screen.err).toBe(
    `Cannot read ${join(folder, 'feed.json')}: it ends too early.\nThe last edition stays.\n`,
  );
  expect(await pageOf(screen)).toContain('1');
  fails = false;
  await clock.tick();
  expect(await pageOf(screen)).toContain('2');
  stop();
  expect(await ended).toBe(0);
});

test('the publication file is read anew each time', async () => {
  const publication = (name: string) => JSON.stringify({ name, feed: 'feed.json' });
  const folder = await makeFolder({ 'offprint.json': publication('Old') });
  const clock = slowClock();
  const { run, orders, screen, stop } = makeWorld(folder, counter(), { clock });
  const ended = run('start', '--config', 'offprint.json', '--port', '0');
  await clock.waited();
  await writeFile(join(folder, 'offprint.json'), publication('New'));
  await clock.tick();
  await writeFile(join(folder, 'offprint.json'), '{');
  await clock.tick();
  const names = orders.map((order) => order.publication?.publication.name);
  expect(names).toEqual(['Old', 'New']);
  expect(screen.err).toMatch(/\noffprint\.json:1:1: .*\nThe last edition stays\.\n$/);
  stop();
  expect(await ended).toBe(0);
});

test('each feed has a folder of its own', async () => {
  const folder = await makeFolder({});
  const { run, orders } = makeWorld(folder, () => Promise.reject(new Error('enough')));
  for (const feed of ['a.json', 'b.json', 'a.json'])
    expect(await run('start', '--feed', feed, '--port', '0')).toBe(1);
  const [a, b, again] = orders.map(({ out }) => out);
  expect(a).toBe(again);
  expect(a).not.toBe(b);
  expect(await readdir(join(folder, 'kept/start'))).toHaveLength(2);
});

test('a first pressing that fails is exit 1, and nothing is served', async () => {
  const { run, screen } = makeWorld(await makeFolder({}), () => Promise.reject(new ReaderError('html')));
  expect(await run('start', '--feed', 'http://a.example/', '--port', '0')).toBe(1);
  expect(screen).toEqual({
    out: '',
    err: 'Cannot read http://a.example/: that is a web page, not a feed.\n',
  });
});

/** A port of this machine that another server has taken. */
async function takePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port; // it listens at a port, so this is no pipe
}

const at = (port: number) => serveSite({ root: '.', host: '127.0.0.1', port });

test('a taken port is told before anything is pressed', async () => {
  const taken = await takePort();
  const { run, orders, screen } = makeWorld(await makeFolder({}));
  expect(await run('start', '--feed', 'a.json', '--port', String(taken))).toBe(1);
  expect(screen.err).toBe(`Port ${taken} is taken by another program; name another one with --port.\n`);
  expect(orders).toEqual([]);
});

test('a taken port that was not asked for makes way for the next free one', async () => {
  const taken = await takePort();
  const site = await listenNear('127.0.0.1', taken, false, at);
  onTestFinished(() => site.close());
  expect(site.port).toBeGreaterThan(taken);
  expect(site.port).toBeLessThan(taken + 20);
});

test('what no other port can mend is said at once', async () => {
  const tried: number[] = [];
  const failing = (code: string) => (port: number) => {
    tried.push(port);
    return Promise.reject(Object.assign(new Error(code), { code }));
  };
  const listen = (host: string, code: string) => listenNear(host, 80, false, failing(code));
  await expect(listen('127.0.0.1', 'EACCES')).rejects.toThrow(/may not listen at port 80/);
  await expect(listen('192.0.2.1', 'EADDRNOTAVAIL')).rejects.toThrow(/192\.0\.2\.1 is no address/);
  await expect(listen('127.0.0.1', 'EODD')).rejects.toThrow(CommandError);
  expect(tried).toEqual([80, 80, 80]);
});
