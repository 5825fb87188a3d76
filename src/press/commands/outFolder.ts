import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, parse, relative, sep } from 'node:path';
import { CommandError } from '../command.ts';

export interface Folders {
  readonly out: string;
  readonly cache: string;
  readonly home: string;
  /** Files that the edition is made from. */
  readonly sources: readonly string[];
}

/**
 * Throws a CommandError when an edition must not be written to `out`: where other things lie already, or where they
 * would get in each other's way. All paths are absolute; links are followed, also where the end is not there yet.
 */
export async function checkFolders({ out, cache, home, sources }: Folders): Promise<void> {
  const [site, kept, own] = await Promise.all([truePath(out), truePath(cache), truePath(home)]);
  const refuse = (why: string) => {
    throw new CommandError(why);
  };
  for (const [folder, option] of [
    [site, '--out'],
    [kept, '--cache'],
  ] as const) {
    if (folder === parse(folder).root || holds(folder, own))
      refuse(`${option} must not be ${folder}: name a folder of its own.`);
    if ((await kindOf(folder)) === 'file') refuse(`${option} needs a folder, and ${folder} is a file.`);
  }
  if (holds(site, kept) || holds(kept, site))
    refuse(`The folders of --out and --cache must lie side by side: ${site} and ${kept} do not.`);
  // Where the next state of the edition is written before it takes the place of the last.
  if (holds(`${site}.next`, kept))
    refuse(`--cache must not be ${kept}: ${site}.next is needed for the edition.`);
  for (const source of sources)
    if (holds(site, await truePath(source)))
      refuse(`${source} lies in the folder of --out, where the edition would be written over it.`);
  const names = await readdir(site).catch(() => []); // not there yet
  if (names.length > 0 && !isEdition(names))
    refuse(`${out} has other files in it than an edition’s: name an empty folder, or a new one.`);
}

function isEdition(names: readonly string[]): boolean {
  return names.includes('.offprint') || (names.includes('offprint.json') && names.includes('index.html'));
}

/** Whether `inner` is the folder itself or lies in it. */
function holds(folder: string, inner: string): boolean {
  const way = relative(folder, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && parse(way).root === '');
}

async function truePath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // Not there: then the part of it that is.
    return dirname(path) === path ? path : join(await truePath(dirname(path)), basename(path));
  }
}

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  const found = await stat(path).catch(() => null); // not there
  return found === null ? null : found.isDirectory() ? 'folder' : 'file';
}
