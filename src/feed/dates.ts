const DAY_AND_TIME =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(\.\d{1,3})?\d*)?\s?(?:(Z)|([+-]\d\d):?(\d\d))?)?$/i;

/** Characters. Dates are compared with every duplicate's, and a feed may put a megabyte there. */
const LONGEST = 99;

/**
 * Milliseconds since 1970 of a feed's date; null for what is no date or lies outside the years 1000 to 9999. Reads
 * RFC 3339 with its lower case and leap seconds, the common slips (no colon or no zone at all, a day alone), and
 * what else the engine knows. Without a zone it is UTC, so that the press and a phone abroad say the same.
 */
export function readDate(written: string | undefined): number | null {
  const text = (written ?? '').slice(0, LONGEST).trim();
  const [, day, time = '00:00', second = '00', fraction = '', , hours, minutes] =
    DAY_AND_TIME.exec(text) ?? [];
  const zone = hours ? `${hours}:${minutes}` : 'Z';
  const iso = `${day}T${time}:${second === '60' ? '59' : second}${fraction}${zone}`;
  const date = new Date(day ? iso : text);
  const year = date.getUTCFullYear(); // NaN for an unreadable date, and then both comparisons are false
  return year >= 1000 && year <= 9999 ? date.getTime() : null;
}

/**
 * Where an article stands among all, newest first, as milliseconds. Published in the past: then. Undated: `now`,
 * less a millisecond for each place from the top, which keeps the feed's order. Dated ahead: just behind the
 * newest of the document that is not (`newest`), so that tomorrow's piece does not lead for a day.
 */
export function orderAt(published: number | null, now: number, newest: number, position: number): number {
  if (published !== null && published <= now) return published;
  return published !== null && newest > -Infinity ? newest - 1 - position : now - position;
}
