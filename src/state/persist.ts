import { readPreference, writePreference } from './preferences.ts';

const ASKED = 'persistAsked';

/**
 * At the first save, asks the browser not to clear this site by itself. What it answered: some ask the reader, most decide
 * by themselves. Null later, and where the browser cannot be asked.
 */
export async function askToPersist(): Promise<boolean | null> {
  if (!navigator.storage?.persist || readPreference(ASKED)) return null;
  writePreference(ASKED, 'yes');
  return navigator.storage.persist().catch(() => null);
}
