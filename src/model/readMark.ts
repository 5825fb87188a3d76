import type { Mark } from './mark.ts';
import { readPlace } from './place.ts';

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

const ID = /^[a-z0-9]{1,64}$/;
const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;
/** Of what a mark may hold beside its moments. */
const DEEPEST = 4;
const LONGEST = 100_000;

/**
 * A mark out of unknown JSON; null when it is none. Fields that this version does not know are carried as they are, as
 * long as they are plain and small: a mark made by a newer version must not lose what it says.
 */
export function readMark(value: unknown): Mark | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id, ...given } = value as Readonly<Record<string, unknown>>; // an object's keys are readable as unknown
  if (typeof id !== 'string' || !ID.test(id)) return null;
  const right = Object.entries(given).every(
    ([key, entry]) => KEY.test(key) && (isMoment(key) ? isTime(entry) : isPlain(entry, DEEPEST)),
  );
  return right && JSON.stringify(given).length <= LONGEST ? { ...given, id } : null;
}

/**
 * Two marks of one article as one: of two moments the earlier, because that is when the reader did it; of the places in its text and
 * in its recording the one where they were last; of everything else what `mine` says.
 */
export function mergeMarks(mine: Mark, other: Mark): Mark {
  const merged: Record<string, unknown> = { ...other, ...mine };
  for (const [key, value] of Object.entries(other)) {
    const own = merged[key];
    if (isMoment(key) && typeof own === 'number' && typeof value === 'number')
      merged[key] = Math.min(own, value);
  }
  if (seenOn(other) > seenOn(mine)) merged['place'] = other.place;
  if (heardOn(other) > heardOn(mine)) Object.assign(merged, { heard: other.heard, heardOn: other.heardOn });
  return { ...merged, id: mine.id };
}

/** When the place was noted; 0 where there is none. */
const seenOn = ({ place }: Mark): number => readPlace(place)?.seen ?? 0;

const heardOn = ({ heard, heardOn: on }: Mark): number =>
  typeof heard === 'number' && typeof on === 'number' ? on : 0;

/** `readAt`, `savedAt`: milliseconds since 1970. */
function isMoment(key: string): boolean {
  return key.endsWith('At');
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isPlain(value: unknown, depth: number): value is Plain {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === 0) return false;
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  return !keys.includes('__proto__') && Object.values(value).every((one) => isPlain(one, depth - 1));
}
