import { readPreference } from './preferences.ts';
import { BADGE_MESSAGE } from '../model/background.ts';
import type { Announcer } from '../sync/announce.ts';
import type { Library } from './library.svelte.ts';

/** Milliseconds between refreshes while the page is on screen, and the age at which coming back asks again. */
const EVERY = 15 * 60_000;
const STALE = 5 * 60_000;

/** Asks again on a timer while visible, when the network comes back and when the reader does. */
export function keepFresh(library: Library, announcer: Announcer): void {
  if (!('BroadcastChannel' in globalThis))
    void import('../sync/announceByStorage.ts')
      .then(({ announceByStorage }) => announceByStorage(announcer))
      .catch(() => {}); // the network has just gone: this tab reads by itself
  const unlessTold = () => {
    if (Date.now() >= library.notBefore) void library.refresh();
  };
  const ifStale = () => {
    const age = Math.abs(Date.now() - library.triedAt);
    if (document.visibilityState === 'visible' && age > STALE) unlessTold();
  };
  setInterval(ifStale, EVERY);
  addEventListener('online', unlessTold);
  document.addEventListener('visibilitychange', ifStale);
  if (readPreference('background')?.includes('badge'))
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) navigator.serviceWorker?.controller?.postMessage({ type: BADGE_MESSAGE });
    });
  // A trip that was being packed goes on. Most readers never had one, and need not its code.
  if (readPreference('tripChanged'))
    void import('./trips.svelte.ts').then(({ tripsOf }) => tripsOf(library).goOn()).catch(() => {}); // at the next start
}
