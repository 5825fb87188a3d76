import { mkdir, readdir, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, parse, relative, sep } from 'node:path';
import { CommandError } from '../command.ts';

/** Files by which an edition, and what is kept between runs, are known to be Offprint's. */
const EDITION_MARK = '.offprint';
const CACHE_MARK = '.offprint-cache';

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
  // Beside the edition, its next state is written before it takes the place of the last.
  for (const folder of [site, `${site}.next`]) {
    if (holds(folder, kept)) refuse(`--cache must not be ${kept}: that is needed for the edition.`);
    for (const source of sources)
      if (holds(folder, await truePath(source)))
        refuse(`${source} lies in ${folder}, where the edition would be written over it.`);
  }
  const [there, remembered] = [await namesIn(site), await namesIn(kept)];
  if (there.length > 0 && !there.includes(EDITION_MARK))
    refuse(
      `${site} has other files in it: name an empty folder, or a new one, with --out. ` +
        `If it is an edition, put an empty file named ${EDITION_MARK} into it.`,
    );
  if (remembered.length > 0 && !remembered.includes(CACHE_MARK))
    refuse(`${kept} was not made by Offprint: name an empty folder, or a new one, with --cache.`);
}

/** Makes both folders where they are not there, and marks them as Offprint's, so that the next run knows them again. */
export async function markFolders({ out, cache }: Pick<Folders, 'out' | 'cache'>): Promise<void> {
  await mark(out, EDITION_MARK, 'An edition made by Offprint. Its files are written over by the next run.\n');
  await mark(
    cache,
    CACHE_MARK,
    'What Offprint keeps between runs; without it the next one fetches everything again.\n',
  );
}

async function mark(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}

/** What lies in a folder; a repository's own records count for nothing. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name !== '.git');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []; // not there yet
    throw error;
  }
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
