/** Not in TypeScript's DOM: https://wicg.github.io/background-fetch/ */
interface BackgroundFetches {
  fetch(id: string, requests: Request[], options: { title: string; downloadTotal: number }): Promise<unknown>;
  get(id: string): Promise<{ abort(): Promise<boolean> } | undefined>;
}

const ID = 'offprint-trip';

/**
 * Gives pictures to the browser to fetch, which goes on when the tab is closed; the worker stores them. Nothing happens
 * where it cannot. `ceiling`: bytes that they may take together.
 */
export async function handOver(urls: readonly string[], title: string, ceiling: number): Promise<void> {
  if (urls.length === 0 || ceiling <= 0) return;
  const requests = urls.map(
    (url) => new Request(url, { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' }),
  );
  // Refused (no room, forbidden, one of that name runs): the next start packs the rest.
  await (await fetches())?.fetch(ID, requests, { title, downloadTotal: ceiling }).catch(() => {});
}

/** The page fetches again by itself; the worker stores what had come. */
export async function takeBack(): Promise<void> {
  await (await (await fetches())?.get(ID))?.abort();
}

/** Whether this browser fetches on by itself. */
export const canHandOver = async () => (await fetches()) !== undefined;

async function fetches(): Promise<BackgroundFetches | undefined> {
  const registration = await navigator.serviceWorker?.getRegistration();
  return (registration as { backgroundFetch?: BackgroundFetches } | undefined)?.backgroundFetch; // a property that some browsers have
}
