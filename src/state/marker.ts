import type { Marker } from '../model/loss.ts';
import { readPreference, writePreference } from './preferences.ts';

const KEY = 'kept';

/** What is remembered of the store in localStorage, which browsers clear apart from databases. Null when nothing is. */
export function readMarker(): Marker | null {
  try {
    const given = JSON.parse(readPreference(KEY) || 'null') as Partial<Marker> | null; // checked below
    const { epoch, saved, exported } = given ?? {};
    if (typeof epoch !== 'string' || typeof saved !== 'number') return null;
    const known = typeof exported?.at === 'number' && typeof exported.name === 'string';
    return { epoch, saved, exported: known ? exported : null };
  } catch {
    return null; // written by something else
  }
}

export function writeMarker(marker: Marker): void {
  writePreference(KEY, JSON.stringify(marker));
}

export function forgetMarker(): void {
  writePreference(KEY, '');
}

/** Notes the last export, to be offered when the store is lost. */
export function noteExport(name: string): void {
  const marker = readMarker();
  if (marker) writeMarker({ ...marker, exported: { at: Date.now(), name } });
}
