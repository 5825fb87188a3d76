import { Store } from './open.ts';

/**
 * Gives a browser that refuses its own database (a private window, blocked site data) one in memory, so that the
 * reader works for this visit. Loaded only then: nobody else should wait for fake-indexeddb.
 */
export async function useMemory(): Promise<void> {
  // @ts-expect-error -- the package's "exports" hide its types; the module is imported for its effect alone
  await import('fake-indexeddb/auto');
  Store.inMemory = true;
}
