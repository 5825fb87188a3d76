/** A cache that holds nothing, and is gone when the browser has cleared the others. */
const CANARY = 'offprint-canary';

/** Whether files that were put beside the database are there still; null where the browser keeps no files. */
export async function areFilesKept(): Promise<boolean | null> {
  return 'caches' in globalThis ? caches.has(CANARY) : null;
}

/** From now on `areFilesKept`, until they are cleared. */
export async function watchFiles(): Promise<void> {
  if ('caches' in globalThis) await caches.open(CANARY);
}
