import { readPreference, writePreference } from './preferences.ts';

/** Milliseconds: half a day's errands. After that a reader wants today's front page. */
const AGE = 4 * 3_600_000;

/** Remembers where the reader is, for a system that may end the app at any moment. `path` with its query. */
export function rememberPlace(path: string): void {
  writePreference('place', JSON.stringify({ path, at: Date.now() }));
}

/** Where the reader was when the app was ended; null when that is too long ago, or lies ahead by the clock. */
export function placeToRestore(now: number): string | null {
  const { path, at } = parsed(readPreference('place'));
  const age = now - (typeof at === 'number' ? at : NaN);
  return typeof path === 'string' && /^\/(?!\/)/.test(path) && age >= 0 && age <= AGE ? path : null;
}

function parsed(text: string | null): { readonly path?: unknown; readonly at?: unknown } {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}
