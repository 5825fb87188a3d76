import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openTemplate, type Template } from '../../../../src/press/printing/template.ts';

const PROJECT = fileURLToPath(new URL('../../../..', import.meta.url));

export interface BuiltTemplate extends Template {
  readonly remove: () => Promise<void>;
}

/** Builds the app as the press prints with it, in a folder of its own inside the project, and opens it. */
export async function buildTemplate(): Promise<BuiltTemplate> {
  await mkdir(join(PROJECT, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(PROJECT, '.cache', 'template-of-a-test-'));
  const build = (...more: string[]) =>
    promisify(execFile)(
      process.execPath,
      [join(PROJECT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--mode', 'template', ...more],
      { cwd: PROJECT, env: { ...process.env, NODE_ENV: 'production' } },
    );
  await build('--outDir', join(folder, 'app'));
  await build('--ssr', 'src/print.ts', '--outDir', join(folder, 'print'));
  const template = await openTemplate(folder);
  return { ...template, remove: () => rm(folder, { recursive: true, force: true }) };
}
