import type { Page } from '@playwright/test';

/** What is on the device, as the browser tells it and not the app. */
export interface Stored {
  readonly headers: readonly {
    readonly id: string;
    readonly headline: string;
    readonly bodyGone?: boolean;
  }[];
  readonly bodies: readonly { readonly id: string; readonly html: string }[];
  readonly marks: readonly { readonly id: string; readonly savedAt?: number; readonly readAt?: number }[];
  /** Bytes in the cache that the inventory says are stored, and as many as it says. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/** Reads every row. The page must be one of the site's; rows that are no objects are left out. */
export function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no reason'));
      });
    const db = await settled(indexedDB.open('offprint'));
    const names = ['headers', 'bodies', 'marks', 'pictures'];
    const tx = db.transaction(names);
    const [headers, bodies, marks, pictures] = await Promise.all(
      names.map(async (name) =>
        (await settled(tx.objectStore(name).getAll())).filter((row) => typeof row === 'object'),
      ),
    );
    db.close();
    const cache = await caches.open('offprint-pictures');
    const files = await Promise.all(
      (pictures ?? []).map(async ({ url, stored, bytes }) => {
        const { size } = (await (await cache.match(url))?.blob()) ?? new Blob();
        return { path: new URL(url).pathname, bytes: stored && size === bytes ? size : 0 };
      }),
    );
    return { headers, bodies, marks, files } as Stored; // what these stores hold
  });
}
