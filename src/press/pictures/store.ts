import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { SETTINGS } from './encode.ts';
import { fetchPicture, reasonFor, type FetchBytes } from './fetchPicture.ts';
import { readLedger, writeLedger, type Entry } from './ledger.ts';
import { isDue, isStale } from './patience.ts';
import { PictureError } from './pictureError.ts';
import { hashIn, Shelf } from './shelf.ts';
import type { StoredPicture } from './stored.ts';
import { sweepFolder } from './sweep.ts';

/** Fetched pictures wait in memory for the encoder: so many at most, each up to 25 MB. */
const AT_ONCE = 8;
const SAVE_EVERY = 50;

/** Opens the store in a folder, which is made where it is not: `pictures/` and `pictures.json`. Throws what the disk does. */
export async function openPictureStore(folder: string): Promise<PictureStore> {
  await mkdir(join(folder, 'pictures'), { recursive: true });
  return new PictureStore(folder, await readLedger(join(folder, 'pictures.json'), SETTINGS));
}

/** The pictures of an edition: each URL is asked once, each picture stored once. One process at a time. */
export class PictureStore {
  readonly #folder: string;
  readonly #ledger: Map<string, Entry>;
  readonly #shelf: Shelf;
  readonly #queue = new PQueue({ concurrency: AT_ONCE });
  readonly #asked = new Map<string, Promise<StoredPicture | null>>();
  #learned = 0;
  #saving = Promise.resolve();

  constructor(folder: string, ledger: Map<string, Entry>) {
    this.#folder = folder;
    this.#ledger = ledger;
    this.#shelf = new Shelf(
      folder,
      [...ledger.values()].flatMap(({ picture }) => picture ?? []),
    );
  }

  /**
   * The picture behind an absolute http(s) or `data:` URL. Its server is asked where the store has none, 30 days after
   * the last answer, and after a failure no sooner than a day later (an hour, where the network failed). Null when
   * there is none; one that was had before is kept. Any number may be asked for at once. Throws only what the disk does.
   */
  async take(url: string, fetchBytes: FetchBytes): Promise<StoredPicture | null> {
    const key = keyOf(url);
    if (key === null) return null;
    const asked =
      this.#asked.get(key) ??
      this.#queue.add(() => this.#take(key, url, fetchBytes)).finally(() => this.#asked.delete(key));
    this.#asked.set(key, asked);
    return asked;
  }

  /** What its server is to be asked with, so that it need not send the same bytes again. */
  validators(url: string): Pick<Entry, 'etag' | 'lastModified'> {
    const { etag, lastModified } = this.#ledger.get(keyOf(url) ?? '') ?? {};
    return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
  }

  /** Why `take` gave null: a PictureError's fault, a ReaderError's code, or a message; null where it did not. */
  reason(url: string): string | null {
    return this.#ledger.get(keyOf(url) ?? '')?.reason ?? null;
  }

  /**
   * Removes every picture of which no file is among `used`, and what is known of it. Not while pictures are taken.
   * Throws what the disk does.
   */
  async sweep(used: ReadonlySet<string>): Promise<void> {
    const hashes = new Set([...used].map(hashIn));
    const now = Date.now();
    for (const [key, entry] of this.#ledger) {
      const unused = entry.picture !== null && !hashes.has(hashIn(entry.picture.large.path));
      if (unused || isStale(entry, now)) this.#ledger.delete(key);
    }
    await this.save();
    await sweepFolder(this.#folder, hashes);
  }

  /** Writes down what was learned. To be called at the end; in a long run it also happens by itself. */
  save(): Promise<void> {
    const write = () => writeLedger(join(this.#folder, 'pictures.json'), SETTINGS, this.#ledger);
    return (this.#saving = this.#saving.then(write, write));
  }

  async #take(key: string, url: string, fetchBytes: FetchBytes): Promise<StoredPicture | null> {
    const known = this.#ledger.get(key);
    const kept = known?.picture && (await this.#shelf.has(known.picture)) ? known.picture : null;
    if (known && !isDue(known, kept !== null, Date.now())) return kept;
    if (kept === null) this.#ledger.delete(key); // with its validators: there is nothing that could be unchanged
    const entry = await this.#ask(url, kept && known ? known : null, fetchBytes);
    this.#ledger.set(key, entry);
    if (++this.#learned % SAVE_EVERY === 0) await this.save();
    return entry.picture;
  }

  async #ask(url: string, known: Entry | null, fetchBytes: FetchBytes): Promise<Entry> {
    const fetched = await fetchPicture(url, fetchBytes);
    const now = Date.now();
    const failed = (reason: string) => ({ picture: null, askedAt: now, ...known, failedAt: now, reason });
    const good = { askedAt: now, failedAt: null, reason: null };
    if ('reason' in fetched) return failed(fetched.reason);
    if (fetched.bytes === null) return known ? { ...known, ...good } : failed('odd-answer');
    try {
      const picture = await this.#shelf.put(fetched.bytes);
      return { picture, ...good, ...fetched.validators };
    } catch (error) {
      if (error instanceof PictureError) return failed(reasonFor(error));
      throw error;
    }
  }
}

/** The URL without its fragment; for one that is a picture itself its hash. Null for what the store cannot ask. */
function keyOf(url: string): string | null {
  if (url.startsWith('data:')) return `data:${createHash('sha256').update(url).digest('hex')}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  return new URL(url).href.replace(/#.*$/s, '');
}
