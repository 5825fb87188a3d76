/**
 * Small facts of this device, in localStorage: settings, and moments. A browser that refuses storage forgets them at
 * the end of the visit and everything goes on.
 */
export const PREFIX = 'offprint:';
export const forThisVisit = new Map<string, string>();

export function readPreference(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key) ?? forThisVisit.get(key) ?? null;
  } catch {
    return forThisVisit.get(key) ?? null; // site data blocked: SecurityError on the very property
  }
}

export function writePreference(key: string, value: string): void {
  forThisVisit.set(key, value);
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // blocked or full: the value lives until the visit ends
  }
}
