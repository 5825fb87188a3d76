import { policy } from '../html/trusted.ts';
import type { Workbox } from 'workbox-window';

/**
 * The service worker, seen from the page. A new version waits; it comes at the next cold start, or when the reader
 * presses for it, never by itself under an open page.
 */
export class Updates {
  #ready = $state.raw(false);
  #worker: Workbox | null = null;

  /** A new version is there and waits. */
  get ready() {
    return this.#ready;
  }

  /** Registers the worker after first paint. A browser that refuses leaves a reader without offline start. */
  async register(base: string): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    try {
      const { Workbox } = await import('workbox-window');
      const worker = new Workbox(policy?.createScriptURL(`${base}sw.js`) ?? `${base}sw.js`, { scope: base });
      worker.addEventListener('waiting', () => (this.#ready = true));
      worker.addEventListener('controlling', ({ isUpdate }) => {
        if (isUpdate && this.#asked) location.reload();
      });
      this.#worker = worker;
      const registration = await worker.register({ immediate: true });
      if (registration?.waiting && navigator.serviceWorker.controller) this.#ready = true;
    } catch {
      // refused (private window, site data blocked), or the network has just gone: everything but the offline start works
    }
  }

  #asked = false;

  /** Puts the waiting version in charge; the page reloads once it is. */
  apply(): void {
    this.#asked = true;
    this.#worker?.messageSkipWaiting();
  }
}

/** How long a worker is waited for where none comes: refused, broken, or the development server (milliseconds). */
const WORKER_LIMIT = import.meta.env.PROD ? 30_000 : 0;

/** Resolves when the worker has all its files and is in charge, or when that takes too long. */
export function workerReady(): Promise<unknown> {
  if (!('serviceWorker' in navigator)) return Promise.resolve();
  const late = new Promise((resolve) => setTimeout(resolve, WORKER_LIMIT));
  return Promise.race([navigator.serviceWorker.ready, late]);
}
