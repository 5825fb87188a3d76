import { readPreference, writePreference } from './preferences.ts';

const QUEUE = 'listenQueue';

/** Ids of what was to be heard next when the reader was here last, in order, each once: a phone may end a page in the midst of its list. */
export function readQueue(): readonly string[] {
  try {
    const ids: unknown = JSON.parse(readPreference(QUEUE) ?? '[]');
    return Array.isArray(ids) ? [...new Set(ids.filter((id) => typeof id === 'string'))] : [];
  } catch {
    return []; // damaged: as if nothing had been put there
  }
}

export const writeQueue = (ids: readonly string[]): void => writePreference(QUEUE, JSON.stringify(ids));
