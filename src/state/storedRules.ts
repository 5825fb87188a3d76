import { parseRules, type OfflineRules } from '../model/offlineRules.ts';
import { readPreference, writePreference } from './preferences.ts';

const KEY = 'offlineRules';
const listeners = new Set<() => void>();

/** The reader's rules on this device; what cannot be read is as by default. */
export function readRules(): OfflineRules {
  try {
    return parseRules(JSON.parse(readPreference(KEY) ?? 'null'));
  } catch {
    return parseRules(null); // not JSON: not written by this reader
  }
}

export function writeRules(rules: OfflineRules): void {
  writePreference(KEY, JSON.stringify(rules));
  listeners.forEach((heard) => heard());
}

/** Calls back when they may have changed, in this tab or another. Returns what ends it. */
export function onRules(heard: () => void): () => void {
  listeners.add(heard);
  addEventListener('storage', heard);
  return () => {
    listeners.delete(heard);
    removeEventListener('storage', heard);
  };
}
