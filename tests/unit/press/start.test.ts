import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeFolder } from './folder.ts';

// Each test starts a Node of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const START = new URL('../../../src/press/start.ts', import.meta.url).pathname;

/** Runs the command itself, as far as it comes without a build. */
function start(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', START, ...args], (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

test('--help says how to use it', async () => {
  const { code, out, err } = await start('--help');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('--feed <URL or file>');
});

test('an unknown option is one sentence and exit 2', async () => {
  expect(await start('--prot', '80')).toEqual({
    code: 2,
    out: '',
    err: "Unknown option '--prot'. See npm start -- --help\n",
  });
});

test('a feed that cannot be read is one sentence and exit 1', async () => {
  const file = join(await makeFolder({ 'page.html': '<!doctype html><p>A page' }), 'page.html');
  expect(await start('--feed', file)).toEqual({
    code: 1,
    out: '',
    err: `Cannot read ${file}: that is a web page, not a feed.\n`,
  });
});

test('a port that was asked for and is taken is one sentence and exit 1, before anything is built', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const port = (server.address() as AddressInfo).port; // it listens at a port, so this is no pipe
  expect(await start('--port', String(port))).toEqual({
    code: 1,
    out: '',
    err: `Port ${port} is taken by another program; name another one with --port.\n`,
  });
});
