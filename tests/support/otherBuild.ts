import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A site built for another publication than the demo's, in a folder of its own. */
export interface OtherBuild {
  readonly root: string;
  readonly remove: () => Promise<void>;
}

/** Builds the reader as a publisher would whose `offprint.json` differs from the demo's in these keys. */
export async function buildFor(changes: Readonly<Record<string, unknown>>): Promise<OtherBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-build-'));
  const publication = join(folder, 'offprint.json');
  const demo: unknown = JSON.parse(await readFile(join(PROJECT, 'public', 'offprint.json'), 'utf8'));
  await writeFile(publication, JSON.stringify(Object.assign({}, demo, changes)));
  const root = join(folder, 'site');
  await promisify(execFile)(
    process.execPath,
    [join(PROJECT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--outDir', root, '--emptyOutDir'],
    { cwd: PROJECT, env: { ...process.env, OFFPRINT_PUBLICATION: publication } },
  );
  return { root, remove: () => rm(folder, { recursive: true, force: true }) };
}
