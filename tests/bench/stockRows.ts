import type { Page } from '@playwright/test';

const ROWS_AT_ONCE = 1000;

/**
 * Puts copies of the newest stored article into the database, each with an id and a date of its own, and so many rows of pictures
 * into the inventory. Written past the app, which would take minutes over it.
 */
export async function stockRows(page: Page, wanted: { articles: number; pictures: number }): Promise<void> {
  await page.evaluate('globalThis.__name = (it) => it'); // tsx gives functions their names by a helper, which no page has
  await page.evaluate(
    async ([{ articles, pictures }, atOnce]) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('no reason'));
        });
      const db = await settled(indexedDB.open('offprint'));
      const [model] = await settled(db.transaction('headers').objectStore('headers').getAll(null, 1));
      const body = await settled(db.transaction('bodies').objectStore('bodies').get(model.id));
      const idOf = (number: number) => `copy${number}`;
      for (let from = 0; from < Math.max(articles, pictures); from += atOnce) {
        const tx = db.transaction(['headers', 'bodies', 'pictures'], 'readwrite');
        for (let number = from; number < from + atOnce; number++) {
          const id = idOf(number);
          const orderAt = model.orderAt - (number + 1000) * 60_000;
          const keys = (rows: readonly (readonly unknown[])[]) => rows.map(([slug]) => [slug, orderAt, id]);
          if (number < articles) {
            const { sectionKeys, authorKeys } = model;
            const header = { ...model, id, headline: `Copy ${number}`, orderAt, publishedAt: orderAt };
            tx.objectStore('headers').put({
              ...header,
              sectionKeys: keys(sectionKeys),
              authorKeys: keys(authorKeys),
            });
            tx.objectStore('bodies').put({ ...body, id });
          }
          if (number < pictures)
            tx.objectStore('pictures').put({
              url: `${location.origin}/copies/${number}.webp`,
              articles: [idOf(number % Math.max(1, articles))],
              stored: true,
              bytes: 40_000,
              checkedAt: Date.now(),
              failures: 0,
            });
        }
        await new Promise((resolve) => (tx.oncomplete = resolve));
      }
      db.close();
    },
    [wanted, ROWS_AT_ONCE] as const,
  );
}
