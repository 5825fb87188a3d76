import { afterEach, expect, test, vi } from 'vitest';
import { forThisVisit, readPreference, writePreference } from '../../../src/state/preferences.ts';

/** A store of the browser that can be full, which refuses what is longer than what it replaces. */
function storage(isFull: () => boolean) {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull()) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
  };
}

afterEach(() => {
  forThisVisit.clear();
  vi.unstubAllGlobals();
});

test('what finds no room is what was chosen for this visit, and is stored when there is room', () => {
  let isFull = false;
  vi.stubGlobal(
    'localStorage',
    storage(() => isFull),
  );
  writePreference('theme', 'dark');
  isFull = true;
  writePreference('theme', 'sepia');
  expect(readPreference('theme')).toBe('sepia');
  forThisVisit.clear(); // the next visit
  expect(readPreference('theme')).toBe('dark');
  writePreference('theme', 'sepia');
  isFull = false;
  writePreference('theme', 'black');
  forThisVisit.clear();
  expect(readPreference('theme')).toBe('black');
});

test('a browser that refuses storage remembers for the visit', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(readPreference('theme')).toBeNull();
  writePreference('theme', 'sepia');
  expect(readPreference('theme')).toBe('sepia');
});
