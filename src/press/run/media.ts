import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A recording or a paper that lies beside a feed, as the edition has it. */
export interface Media {
  /** Below the edition: `media/<hash>.<extension>`. */
  readonly path: string;
  readonly bytes: number;
}

/** A feed may name any file of its folder. Only what is meant to be published is. */
const EXTENSION =
  /^\.(?:mp3|m4a|m4b|aac|og[ga]|opus|flac|wav|mp4|m4v|webm|mov|ogv|pdf|epub|vtt|srt|jpe?g|png|webp|avif|gif)$/;

/** Names of such files, below the edition and below the cache. */
export const MEDIA_PATH = /^media\/[0-9a-f]{20}\.[0-9a-z]{2,4}$/;

/** Copies a file into the cache under its hash. Null for one that may not be published. Throws what the disk does. */
export async function storeMedia(file: string, cache: string): Promise<Media | null> {
  const extension = extname(file).toLowerCase();
  if (!EXTENSION.test(extension)) return null;
  const folder = join(cache, 'media');
  await mkdir(folder, { recursive: true });
  const copy = join(
    folder,
    `${createHash('sha256').update(file).digest('hex').slice(0, 20)}.${process.pid}.tmp`,
  );
  await copyFile(file, copy, constants.COPYFILE_FICLONE);
  const hash = createHash('sha256');
  await pipeline(createReadStream(copy), hash); // of the copy: the file may be changed meanwhile
  const path = `media/${hash.digest('hex').slice(0, 20)}${extension}`;
  const { size } = await stat(copy);
  await rename(copy, join(cache, path));
  return { path, bytes: size };
}

/** Removes all but `used` from the cache's folder. Throws what the disk does. */
export async function sweepMedia(cache: string, used: ReadonlySet<string>): Promise<void> {
  const names = await readdir(join(cache, 'media')).catch(() => []); // no recording was ever stored
  for (const name of names)
    if (!used.has(`media/${name}`)) await rm(join(cache, 'media', name), { force: true });
}
