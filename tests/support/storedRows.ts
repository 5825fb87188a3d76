import type { Page } from '@playwright/test';

/** All rows of one of the reader's stores, as JSON: for what no page shows. */
export const storedRows = (page: Page, store: string): Promise<string> =>
  page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('offprint');
        opening.onerror = () => reject(new Error('the store does not open'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
    store,
  );
