import type { Announcer, News } from './announce.ts';

const KEY = 'offprint:news';

/** News between tabs for browsers that have no channels: what one tab writes is an event in every other. */
export function announceByStorage(announcer: Announcer): void {
  if ('BroadcastChannel' in globalThis) return;
  let told = 0;
  announcer.tell = (news) => {
    try {
      // Numbered, because what is written a second time is no event.
      localStorage.setItem(KEY, JSON.stringify({ news, told: `${Date.now()} ${++told}` }));
    } catch {
      // site data blocked: then there is no store that tabs could share either
    }
  };
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== KEY || newValue === null) return;
    announcer.onNews((JSON.parse(newValue) as { news: News }).news); // written above, by another tab
  });
}
