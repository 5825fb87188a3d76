import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { encode, SETTINGS, type EncodedFile } from './encode.ts';
import { PictureError } from './pictureError.ts';
import type { StoredFile, StoredPicture } from './stored.ts';
import { writeWhole } from './whole.ts';

const MAX_BYTES = 25_000_000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** The files of the store. The same bytes make the same files, under whatever URL they came. */
export class Shelf {
  readonly #folder: string;
  readonly #encoder = new PQueue({ concurrency: 2 });
  readonly #known: Map<string, StoredPicture>;
  readonly #making = new Map<string, Promise<StoredPicture>>();

  /** `known` are the pictures whose files should lie in the folder. */
  constructor(folder: string, known: readonly StoredPicture[]) {
    this.#folder = folder;
    this.#known = new Map(known.map((picture) => [hashIn(picture.large.path), picture]));
  }

  /** Whether the files are there, whole. */
  async has({ large, small }: StoredPicture): Promise<boolean> {
    const files = small ? [large, small] : [large];
    const found = files.map(({ path }) => stat(join(this.#folder, path)).catch(() => null)); // null: not there
    return (await Promise.all(found)).every((file, i) => file?.size === files[i]?.bytes);
  }

  /** Stores the picture in these bytes. Throws a PictureError, or what the disk throws. */
  put(original: Uint8Array): Promise<StoredPicture> {
    if (original.length > MAX_BYTES) return Promise.reject(new PictureError('too-large'));
    const hash = hashOf(original);
    const making =
      this.#making.get(hash) ?? this.#find(hash, original).finally(() => this.#making.delete(hash));
    this.#making.set(hash, making);
    return making;
  }

  async #find(hash: string, original: Uint8Array): Promise<StoredPicture> {
    const known = this.#known.get(hash);
    if (known && (await this.has(known))) return known;
    const made = await this.#encoder.add(() => this.#make(hash, original));
    this.#known.set(hash, made);
    return made;
  }

  async #make(hash: string, original: Uint8Array): Promise<StoredPicture> {
    const { files, colour, animated } = await encode(original);
    const [large, small] = files;
    return {
      large: await this.#write(`${hash}-${large.width}`, large),
      small: small ? await this.#write(`${hash}-${large.width}-${small.width}`, small) : null,
      colour,
      animated,
    };
  }

  async #write(name: string, { bytes, width, height }: EncodedFile): Promise<StoredFile> {
    const path = `pictures/${name}.webp`;
    await writeWhole(join(this.#folder, path), bytes);
    return { path, width, height, bytes: bytes.length };
  }
}

/** The part of a file's path that is the same for both files of a picture. */
export function hashIn(path: string): string {
  return path.replace(/^pictures\/|(?:-\d+)+\.webp$/g, '');
}

/** 80 bits of SHA-256 over the settings and the bytes, in the letters of base 32 (RFC 4648, 6). */
function hashOf(original: Uint8Array): string {
  const digest = createHash('sha256').update(SETTINGS).update('\0').update(original).digest();
  const bits = BigInt(`0x${digest.subarray(0, 10).toString('hex')}`);
  return Array.from({ length: 16 }, (_, i) => LETTERS[Number((bits >> BigInt(75 - 5 * i)) & 31n)]).join('');
}
