import type { Page } from '@playwright/test';
import type { TestSite } from './site.ts';

/** Sets how much the browser lets this site keep, as a full disk would. */
export async function allow(page: Page, site: TestSite, bytes: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: bytes });
  // The session stays open: the browser forgets the limit with it.
}

/**
 * Fills what is left of the room, to the last few bytes, from a database of the test's own. The browser remembers for
 * half a minute how much room there was, and asks anew only when that is used up: a lower limit alone changes nothing.
 */
export async function useUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const settled = (request: IDBRequest | IDBTransaction) =>
      new Promise<boolean>((resolve) => {
        request.onerror = () => resolve(false);
        if (request instanceof IDBRequest) request.onsuccess = () => resolve(true);
        else [request.oncomplete, request.onabort] = [() => resolve(true), () => resolve(false)];
      });
    const open = indexedDB.open('filler');
    open.onupgradeneeded = () => void open.result.createObjectStore('noise', { autoIncrement: true });
    await settled(open);
    for (let size = 1 << 20; size >= 1; size = Math.floor(size / 4)) {
      let fits = true;
      while (fits) {
        const transaction = open.result.transaction('noise', 'readwrite');
        transaction.objectStore('noise').put(noise(size));
        fits = await settled(transaction);
      }
    }
    open.result.close();

    function noise(bytes: number): Uint8Array {
      const all = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(all.subarray(at, at + 65_536));
      return all;
    }
  });
}
