/// <reference lib="webworker" />
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { isGenuine } from './genuine.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * Files fetched at a time. Workbox takes one after the other, since browsers gave up on thousands at once (its issue 2528): with 150 ms
 * to the server that took 28 s, in which a reader who went away had nothing.
 */
const AT_A_TIME = 6;

/** Keeps these files at install, all or none of them as the install goes, answers with them, and drops those of the version before at activation. */
export function precache(files: readonly PrecacheEntry[]): PrecacheController {
  const controller = new PrecacheController({
    plugins: [
      {
        cacheWillUpdate: async ({ request, response }) =>
          (await isGenuine(request.url, response)) ? response : null,
      },
    ],
  });
  controller.addToCacheList([...files]);
  self.addEventListener('install', (event) => event.waitUntil(fetchAll(controller, files, event)));
  self.addEventListener('activate', (event) => void controller.activate(event));
  registerRoute(new PrecacheRoute(controller));
  return controller;
}

/** As `PrecacheController.install` does it, but several at a time. Rejects when one of them cannot be kept. */
async function fetchAll(
  controller: PrecacheController,
  files: readonly PrecacheEntry[],
  event: ExtendableEvent,
): Promise<void> {
  const waiting = files.values();
  const fetchOn = async () => {
    for (const { url, revision, integrity = '' } of waiting) {
      const cache = revision ? 'reload' : 'default';
      const request = new Request(url, { integrity, cache, credentials: 'same-origin' });
      const cacheKey = controller.getCacheKeyForURL(url);
      await Promise.all(controller.strategy.handleAll({ params: { cacheKey }, request, event }));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, fetchOn));
}
