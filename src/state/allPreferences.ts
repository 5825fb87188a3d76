import { SETTING } from '../share/exported.ts';
import { forThisVisit, PREFIX, readPreference, writePreference } from './preferences.ts';

/** Moments of this device, what it remembers of its own store, and what goes by its network: they would be wrong on another. */
const OF_THIS_DEVICE: readonly string[] = [
  'checkedAt',
  'visitedAt',
  'kept',
  'persistAsked',
  'testedAt',
  'offlineRules',
  'background',
  'badgeSections',
  'place',
  'tripChanged',
  'news',
  'begun',
  'listenVoices',
  'listenQueue',
];

/** What the reader has set, by key: what an export takes along. */
export function settingsToExport(): ReadonlyMap<string, string> {
  return new Map(
    keys().flatMap((key) => {
      const value = OF_THIS_DEVICE.includes(key) || !SETTING.test(key) ? null : readPreference(key);
      return value === null ? [] : [[key, value] as const];
    }),
  );
}

/** Takes settings over where the reader has set nothing here. They show at once, as if another tab had set them. */
export function importSettings(settings: ReadonlyMap<string, string>): void {
  for (const [key, value] of settings) {
    if (OF_THIS_DEVICE.includes(key) || readPreference(key) !== null) continue;
    writePreference(key, value);
    dispatchEvent(new StorageEvent('storage', { key: PREFIX + key, newValue: value }));
  }
}

export function forgetPreferences(): void {
  try {
    for (const key of keys()) localStorage.removeItem(PREFIX + key);
  } catch {
    // blocked: nothing is there
  }
  forThisVisit.clear();
}

function keys(): readonly string[] {
  const held = new Set(forThisVisit.keys());
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(PREFIX)) held.add(key.slice(PREFIX.length));
  } catch {
    // blocked: what was set lives in this visit alone
  }
  return [...held];
}
