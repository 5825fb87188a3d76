/// <reference lib="webworker" />
import { cacheNames } from 'workbox-core';

declare const self: ServiceWorkerGlobalScope;

/** The app's files of versions before this one, for tabs that were opened with them. */
const name = () => `offprint-previous-${self.registration.scope}`;
const isAsset = (url: string) => url.startsWith(`${self.registration.scope}assets/`);

/** Must run while a new worker installs: the old one's files are all there then, and go when it takes over. */
export async function keepPrevious(own: readonly string[]): Promise<void> {
  const present = await caches.open(cacheNames.precache);
  const wanted = new Set(own.map((path) => new URL(path, self.registration.scope).href));
  for (const { url } of await present.keys()) {
    const file = isAsset(url) && !wanted.has(url) ? await present.match(url) : undefined;
    if (file) await (await caches.open(name())).put(url, file);
  }
}

/** When a version takes over and no tab is open, nobody uses an older one any more. */
export async function dropPrevious(): Promise<void> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (tabs.length === 0) await caches.delete(name());
}

/** A file of the app that is not of this version; undefined when no version kept it. */
export async function previousFile(url: string): Promise<Response | undefined> {
  return isAsset(url) ? caches.match(url, { cacheName: name() }) : undefined;
}
