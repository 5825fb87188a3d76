import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Builds the app twice and installs what the program needs, from npm's cache or the registry.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 400_000 });

const PROJECT = fileURLToPath(new URL('../../../../', import.meta.url));
const FEED =
  '{"version": "https://jsonfeed.org/version/1.1", "title": "The Paper", "items": [{"id": "1", "title": "One", "content_text": "Text."}]}';
const run = promisify(execFile);
let folder = '';

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The installed program, as a shell finds it. */
function offprint(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    execFile(join(folder, 'node_modules/.bin/offprint'), args, { cwd: folder }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-packed-'));
  // The builds are to be those of a publisher's machine, not of a test.
  const env = { ...process.env, NODE_ENV: undefined, OFFPRINT_PUBLICATION: undefined };
  await run('npm', ['pack', '--pack-destination', folder], { cwd: PROJECT, env, maxBuffer: 50_000_000 });
  const [tarball = ''] = await readdir(folder);
  await writeFile(join(folder, 'package.json'), '{"private": true}');
  await writeFile(join(folder, 'feed.json'), FEED);
  const quiet = ['--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...quiet, join(folder, tarball)], { cwd: folder, env });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the package has the program and the built app, and no sources', async () => {
  const root = join(folder, 'node_modules/offprint');
  expect((await readdir(root)).sort()).toEqual(['LICENSE', 'README.md', 'lib', 'package.json', 'template']);
  for (const path of ['template/app/index.html', 'template/app/sw.js', 'template/print/print.js'])
    expect([path, existsSync(join(root, path))]).toEqual([path, true]);
});

test('it starts with nothing but what it depends on', async () => {
  expect(existsSync(join(folder, 'node_modules/vite'))).toBe(false);
  const { code, out, err } = await offprint('--help');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Usage: offprint');
});

test('it reports on a feed', async () => {
  const { code, out, err } = await offprint('report', 'feed.json');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('1 article, 1 word in all');
});

test('it has no demo to serve', async () => {
  const { code, err } = await offprint('start');
  expect([code, err]).toEqual([
    2,
    'Name a feed with --feed, or a publication file with --config. See --help.\n',
  ]);
});

test('it presses an edition', async () => {
  const { code, out } = await offprint('press', '--feed', 'feed.json', '--out', 'site', '--json');

  expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ articles: 1 }) as unknown]);
  expect(existsSync(join(folder, 'site/index.html'))).toBe(true);
});
