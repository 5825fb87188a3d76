import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeFolder } from '../folder.ts';

// Each test starts a Node of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const PROGRAM = ['--import', 'tsx', new URL('../../../../src/press/cli.ts', import.meta.url).pathname];

function offprint(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...PROGRAM, ...args], (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

const COMMANDS = ['press', 'start', 'report'];

test('--help names the commands', async () => {
  const { code, out, err } = await offprint('--help');
  expect([code, err]).toEqual([0, '']);
  for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
});

test.each([
  ['press', ['--feed', '--out', '--config', '--site-url', '--base', '--cache', '--allow-private', '--json']],
  ['start', ['--feed', '--config', '--every', '--port', '--host', '--allow-private']],
  ['report', ['--allow-private', '--json']],
])('%s --help has a synopsis, every option, examples and exit codes', async (name, options) => {
  const { code, out, err } = await offprint(name, '--feed', 'x', '--help');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(new RegExp(`^Usage: offprint ${name} `, 'm'));
  for (const option of [...options, '-h, --help'])
    expect(out).toMatch(new RegExp(`^  ${option}( <[^>]+>)?  `, 'm'));
  for (const part of ['Examples:', 'Exit codes: 0', 'NO_COLOR']) expect(out).toContain(part);
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
});

test.each([
  [['pres'], 'There is no command “pres”: did you mean “press”?\n'],
  [['quite-another'], 'There is no command “quite-another”: see --help.\n'],
  [['constructor'], 'There is no command “constructor”: see --help.\n'],
  [['start', '--prot', '80'], 'There is no option --prot: did you mean --port?\n'],
])('%j is wrong usage: exit 2', async (args, err) => {
  expect(await offprint(...args)).toEqual({ code: 2, out: '', err });
});

test('nothing at all is wrong usage, with the help beside it', async () => {
  const { code, out, err } = await offprint();
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('Usage: offprint <command>');
});

test('a report is exit 0, 1 or 3', async () => {
  const folder = await makeFolder({
    'good.json': '{"items": [{"id": "1", "title": "One", "content_text": "Text."}]}',
    'empty.json': '{"items": []}',
  });
  const code = async (name: string) => (await offprint('report', join(folder, name))).code;
  expect([await code('good.json'), await code('empty.json'), await code('none.json')]).toEqual([0, 1, 3]);
});

test('a port that was asked for and is taken is one sentence and exit 1, before anything is built', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const port = (server.address() as AddressInfo).port; // it listens at a port, so this is no pipe
  expect(await offprint('start', '--port', String(port))).toEqual({
    code: 1,
    out: '',
    err: `Port ${port} is taken by another program; name another one with --port.\n`,
  });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops a command that waits for a server', async (signal) => {
  const server = createServer(() => {}).listen(0, '127.0.0.1'); // never answers
  await once(server, 'listening');
  onTestFinished(() => (server.closeAllConnections(), void server.close()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`; // as above
  const program = spawn(process.execPath, [...PROGRAM, 'report', url, '--allow-private']);
  await once(server, 'request');
  program.kill(signal);
  expect(await once(program, 'exit')).toEqual([130, null]);
});

test('a reader who leaves early is no error', async () => {
  const folder = await makeFolder({ 'feed.json': '{"items": [{"id": "1", "title": "One"}]}' });
  const program = spawn(process.execPath, [...PROGRAM, 'report', join(folder, 'feed.json')]);
  program.stdout.destroy();
  let err = '';
  program.stderr.on('data', (data) => (err += String(data)));
  await once(program, 'close');
  expect(err).toBe('');
});
