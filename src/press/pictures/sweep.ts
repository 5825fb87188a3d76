import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hashIn } from './shelf.ts';
import { STORED_PATH } from './stored.ts';

/**
 * Removes pictures of other hashes from the store's folder, and what a crash left half written. Files with names that
 * are not the store's stay. Throws what the disk throws.
 */
export async function sweepFolder(folder: string, hashes: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(join(folder, 'pictures'))) {
    const path = `pictures/${name}`;
    const left = STORED_PATH.test(path) ? !hashes.has(hashIn(path)) : /\.webp\.\d+\.tmp$/.test(name);
    if (left) await rm(join(folder, path), { force: true });
  }
}
