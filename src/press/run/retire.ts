import { rmdir, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Memory } from './memory.ts';

/** What pages that are still open somewhere may ask for: code in pieces, pictures, recordings. */
const ASKED_LATER = /^(?:assets|pictures|media)\//;
const STAY = 7 * 86_400_000;

export interface Retired {
  readonly removed: number;
  /** Files that are no longer wanted but stay for a while, with the time of the first run that did not want them. */
  readonly leaving: Readonly<Record<string, number>>;
}

/**
 * Removes files that an earlier run put into `out` and this one does not want, and folders that they leave empty.
 * Those that an open page may still ask for stay a week. Nothing is touched that no run has put there.
 */
export async function retire(
  out: string,
  { files, leaving: before }: Pick<Memory, 'files' | 'leaving'>,
  wanted: ReadonlySet<string>,
  now: number,
): Promise<Retired> {
  const leaving: Record<string, number> = {};
  let removed = 0;
  for (const path of files) {
    if (wanted.has(path)) continue;
    const since = Math.min(before[path] ?? now, now);
    const stays = ASKED_LATER.test(path) && (before[path] === undefined || now - since < STAY);
    if (stays) leaving[path] = since;
    else removed += await remove(resolve(out), path);
  }
  return { removed, leaving };
}

async function remove(out: string, path: string): Promise<number> {
  const gone = await unlink(join(out, path)).then(
    () => 1,
    () => 0, // it was gone already, or is none of ours any more
  );
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const emptied = await rmdir(join(out, folder)).then(
      () => true,
      () => false, // something is in it
    );
    if (!emptied) break;
  }
  return gone;
}
