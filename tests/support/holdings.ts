import type { Page } from '@playwright/test';

/**
 * All that a device holds of what is saved, to be compared with another's: marks, articles, their earlier texts, and the files
 * with what the inventory says of them, but for when they were looked at.
 */
export function holdings(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const db = await done(indexedDB.open('offprint'));
    const all = (name: string) => done(db.transaction(name).objectStore(name).getAll());
    const marks = await all('marks');
    const saved = new Set(marks.filter(({ savedAt }) => savedAt).map(({ id }) => id as string));
    const ofSaved = async (name: string) => (await all(name)).filter(({ id }) => saved.has(id as string));
    const rows = (await all('pictures'))
      .filter(({ articles }) => (articles as string[]).some((id) => saved.has(id)))
      .map((row) => ({ ...row, checkedAt: 0 }));
    const articles = [await ofSaved('headers'), await ofSaved('bodies'), await ofSaved('revisions')];
    db.close();
    const cache = await caches.open('offprint-pictures');
    const files = await Promise.all(
      rows.map(async ({ url }) => [url, (await (await cache.match(url as string))?.blob())?.size]),
    );
    return { marks, articles, rows, files };
  });
}
