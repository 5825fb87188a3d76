/**
 * Small facts of this device, in localStorage: settings, and moments. A browser that refuses storage forgets them at
 * the end of the visit and everything goes on.
 */
export const PREFIX = 'offprint:';
/** What could not be written, and stands over what is stored. */
export const forThisVisit = new Map<string, string>();

export function readPreference(key: string): string | null {
  try {
    return forThisVisit.get(key) ?? localStorage.getItem(PREFIX + key);
  } catch {
    return null; // site data blocked: SecurityError on the very property
  }
}

export function writePreference(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
    forThisVisit.delete(key);
  } catch {
    forThisVisit.set(key, value); // blocked or full: the value lives until the visit ends
  }
}
