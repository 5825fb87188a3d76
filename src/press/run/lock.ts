import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CommandError } from '../command.ts';

/** The locks of this process: a file that names it and is not among them was left by an earlier one of the same number. */
const mine = new Set<string>();

/**
 * Keeps other runs away until what it gives is called. The file holds the number of the process that made it; one of a
 * process that is gone counts for nothing. Rejects with a CommandError while another run is at work.
 */
export async function lock(path: string): Promise<() => Promise<void>> {
  const file = resolve(path);
  await mkdir(dirname(file), { recursive: true });
  while (!(await isMade(file))) {
    const holder = await readFile(file, 'utf8').catch(() => null); // gone meanwhile
    if (holder === null) continue;
    if (isHeld(file, holder))
      throw new CommandError(
        `Another run is at work (process ${holder.trim()}). Wait for its end, or remove ${file} if there is none.`,
      );
    await remove(file, holder);
  }
  mine.add(file);
  return async () => {
    mine.delete(file);
    await rm(file, { force: true });
  };
}

async function isMade(file: string): Promise<boolean> {
  const handle = await open(file, 'wx').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null;
    throw error;
  });
  if (handle === null) return false;
  try {
    await handle.writeFile(`${process.pid}\n`);
    return true;
  } catch (error) {
    await rm(file, { force: true }); // a full disk must not leave a lock that nobody holds
    throw error;
  } finally {
    await handle.close();
  }
}

function isHeld(file: string, holder: string): boolean {
  const pid = Number(holder);
  if (!(pid > 0)) return true; // being written at this moment
  if (pid === process.pid) return mine.has(file);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // alive, and somebody else's
  }
}

/** Of two that find the same stale lock, the later one may have the earlier one's new lock in hand: it goes back. */
async function remove(file: string, stale: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => {}); // the other one was quicker
  const taken = await readFile(aside, 'utf8').catch(() => null);
  if (taken !== null && taken !== stale) await link(aside, file).catch(() => {}); // there is a newer one already
  await rm(aside, { force: true });
}
