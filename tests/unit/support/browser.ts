import { afterEach, beforeEach, vi } from 'vitest';
import { FakeCaches } from './caches.ts';
import { FakeLocks } from './locks.ts';

/** What a test may change of the browser around the code. Made anew for each test. */
export interface Browser {
  caches: FakeCaches;
  readonly navigator: {
    onLine: boolean;
    locks?: FakeLocks;
    storage?: { estimate?: () => Promise<StorageEstimate> };
  };
}

/** A page of https://reader.example, online, with locks and a cache: import this file and call it once. */
export function useBrowser(): Browser {
  const fresh = (): Browser => ({
    caches: new FakeCaches(),
    navigator: { onLine: true, locks: new FakeLocks() },
  });
  const browser = fresh();
  beforeEach(() => {
    Object.assign(browser, fresh());
    vi.stubGlobal('navigator', browser.navigator);
    vi.stubGlobal('caches', browser.caches);
    vi.stubGlobal('location', new URL('https://reader.example/'));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  return browser;
}
