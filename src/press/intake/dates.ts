import { readDate } from '../../feed/dates.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Hours from UTC. RFC 822, 5.1 has the American ones; the others stand in feeds all the same. */
const ZONES = new Map(
  Object.entries({
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    wet: 0,
    est: -5,
    edt: -4,
    cst: -6,
    cdt: -5,
    mst: -7,
    mdt: -6,
    pst: -8,
    pdt: -7,
    akst: -9,
    akdt: -8,
    hst: -10,
    bst: 1,
    west: 1,
    cet: 1,
    met: 1,
    cest: 2,
    mest: 2,
    eet: 2,
    eest: 3,
    msk: 3,
    ist: 5.5,
    jst: 9,
    kst: 9,
    aest: 10,
    aedt: 11,
    nzst: 12,
    nzdt: 13,
  }),
);

const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d\d)(?!\d)/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i;
const TIME =
  /^(?:,|\s+at|T)?\s*(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([ap]m)?\s*(?:([a-z]{1,5}))?\s*(?:([+-])(\d{1,2}):?(\d\d))?/i;

/**
 * A feed's date as RFC 3339 in UTC; undefined for what is none. Reads what `readDate` reads of RFC 3339, and RFC 822
 * with its usual slips: no weekday or a wrong one, two-digit years, no seconds, whole names of months, month before
 * day, named zones or none (which is UTC, so that every machine says the same).
 */
export function isoDate(written: string | undefined): string | undefined {
  const text = (written ?? '').slice(0, 100).replace(/\s+/g, ' ').trim();
  const date = /^\d{4}[-/]/.test(text)
    ? readDate(text.replace(/^(\d{4})\/(\d\d)\//, '$1-$2-'))
    : rfc822(text);
  return date === null ? undefined : new Date(date).toISOString();
}

function rfc822(text: string): number | null {
  const rest = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*/i, '');
  const [first, month = '', day = '', year = ''] =
    monthFirst(MONTH_FIRST.exec(rest)) ?? dayFirst(DAY_FIRST.exec(rest)) ?? [];
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  if (first === undefined || at < 0) return null;
  const midnight = Date.UTC(century(year), at, Number(day));
  if (new Date(midnight).getUTCDate() !== Number(day)) return null; // February 30
  const time = timeOf(rest.slice(first.length));
  const date = time === null ? null : midnight + time;
  return date !== null && century(year) >= 1000 ? date : null;
}

type Day = readonly [whole: string, month: string, day: string, year: string];

function dayFirst(found: RegExpExecArray | null): Day | null {
  return found && [found[0], found[2] ?? '', found[1] ?? '', found[3] ?? ''];
}

function monthFirst(found: RegExpExecArray | null): Day | null {
  return found && [found[0], found[1] ?? '', found[2] ?? '', found[3] ?? ''];
}

function century(year: string): number {
  return year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
}

/** Milliseconds after midnight UTC; null for a time that no clock shows. */
function timeOf(text: string): number | null {
  const found = TIME.exec(text);
  if (!found) return 0; // a day alone
  const [
    ,
    hours = '',
    minutes = '',
    seconds = '0',
    half = '',
    name = '',
    sign = '',
    by = '0',
    byMinutes = '0',
  ] = found;
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const given = (Number(by) * 60 + Number(byMinutes)) * (sign === '-' ? -1 : 1);
  const offset = sign ? given : (ZONES.get(name.toLowerCase()) ?? 0) * 60;
  return (hour * 60 + Number(minutes) - offset) * 60_000 + Math.min(Number(seconds), 59) * 1000;
}
