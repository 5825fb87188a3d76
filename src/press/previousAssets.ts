import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which files in `assets` the last build of a folder made itself. */
const LIST = '_assets.json';

/**
 * Takes the hashed files of the last build into memory, before the folder is emptied. What it returns puts them back
 * beside a new build's files (given by their paths) and writes down which are that build's own, so that the one before the last goes.
 */
export function previousAssets(folder: string): (own: readonly string[]) => void {
  const list = join(folder, LIST);
  const names = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : []; // written below
  const former = names.flatMap((name) => {
    const file = join(folder, name);
    return existsSync(file) ? [[file, readFileSync(file)] as const] : [];
  });
  return (own) => {
    for (const [file, bytes] of former) if (!existsSync(file)) writeFileSync(file, bytes);
    writeFileSync(list, JSON.stringify(own.filter((path) => path.startsWith('assets/')).sort()));
  };
}
