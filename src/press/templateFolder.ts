import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { IN_REPOSITORY, PROJECT } from './build.ts';

const run = promisify(execFile);

/** What the app is built from. */
const SOURCES = ['index.html', 'vite.config.ts', 'package-lock.json'];

/**
 * The folder of the built app, `app` and `print` in it, for `openTemplate`. An installed package has it beside its
 * program; in the repository it is built first, once for each state of the sources, which takes some seconds.
 * Rejects when the build fails, with what Vite says about it.
 */
export async function templateFolder(): Promise<string> {
  if (!IN_REPOSITORY) return join(PROJECT, 'template');
  const shelf = join(PROJECT, '.cache', 'template');
  const folder = join(shelf, await stateOfSources());
  if (existsSync(folder)) return folder;
  await mkdir(shelf, { recursive: true });
  const former = await readdir(shelf);
  const growing = await mkdtemp(join(shelf, 'building-'));
  try {
    await vite('--mode', 'template', '--outDir', join(growing, 'app'));
    await vite('--ssr', 'src/print.ts', '--outDir', join(growing, 'print'));
    await rename(growing, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // else another process was faster, with the same sources
    });
  } finally {
    await rm(growing, { recursive: true, force: true });
  }
  for (const name of former.filter((one) => !one.startsWith('building-')))
    await rm(join(shelf, name), { recursive: true, force: true });
  return folder;
}

async function stateOfSources(): Promise<string> {
  const entries = await readdir(join(PROJECT, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const hash = createHash('sha256');
  for (const file of [...SOURCES.map((name) => join(PROJECT, name)), ...files.sort()])
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** In a process of its own: a build leaves its mark on the environment of the one it runs in, and depends on it. */
async function vite(...args: readonly string[]): Promise<void> {
  const program = join(PROJECT, 'node_modules/vite/bin/vite.js');
  await run(process.execPath, [program, 'build', '--logLevel', 'warn', '--emptyOutDir', ...args], {
    cwd: PROJECT,
    // A template is of no publication, whichever one the demo's build is told to take.
    env: { ...process.env, NODE_ENV: 'production', OFFPRINT_PUBLICATION: undefined },
  });
}
