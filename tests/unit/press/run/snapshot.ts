import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below a folder with its date and its content, as one text each; empty where there is no folder. */
export async function filesIn(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  for (const name of names.sort()) {
    const file = await stat(join(folder, name));
    if (!file.isFile()) continue;
    const hash = createHash('sha256').update(await readFile(join(folder, name)));
    found.set(name, `${file.mtimeMs} ${hash.digest('hex')}`);
  }
  return found;
}

/** Files that are other or not there in one of the two. */
export function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((name) => before.get(name) !== after.get(name)).sort();
}
