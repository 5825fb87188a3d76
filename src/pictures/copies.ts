import type { Store } from '../db/open.ts';
import { ReaderError } from '../model/errors.ts';
import { fileHeaders } from '../model/fileHeaders.ts';
import { PICTURE_CACHE } from '../model/pictureCache.ts';
import { dropPictures } from './cache.ts';

/** The stored bytes of a picture, or of another file that is kept beside them; null when they are not there. */
export async function readCopy(url: string): Promise<Blob | null> {
  if (!('caches' in globalThis)) return null;
  const cache = await caches.open(PICTURE_CACHE);
  return (await (await cache.match(url))?.blob()) ?? null;
}

/** Files that come from elsewhere than the network, put down together: kept all, or taken away again. */
export class NewCopies {
  readonly #put: string[] = [];
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * A copy that is there already stays as it is. Throws `quota` when no room can be made, and `no-store` where the browser
   * keeps no files.
   */
  async put(url: string, blob: Blob): Promise<void> {
    if (!('caches' in globalThis)) throw new ReaderError('no-store');
    const cache = await caches.open(PICTURE_CACHE);
    if (await cache.match(url)) return;
    const headers = fileHeaders(blob);
    try {
      await cache.put(url, new Response(blob, { headers }));
    } catch (thrown) {
      const full = thrown instanceof DOMException && thrown.name === 'QuotaExceededError';
      if (full && (await this.#store.onFull?.(blob.size))) return this.put(url, blob);
      throw new ReaderError(full ? 'quota' : 'broken-store', { cause: thrown });
    }
    this.#put.push(url);
  }

  takeBack(): Promise<void> {
    return dropPictures(this.#put);
  }
}
