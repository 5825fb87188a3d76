/**
 * Dates and ages in words. All take milliseconds since 1970; `now` is passed in, so that one page tells one time.
 * English by hand: the first formatter of `Intl` that a page makes costs it 25 ms, and a phone 100, before the first paint.
 */
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (number: number) => String(number).padStart(2, '0');

/** "08:14" */
export function clockTime(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** "Sunday 22 November" */
export const longDay = (at: number) => `${DAYS[new Date(at).getDay()]} ${dayMonth(at)}`;
/** "22 November 2026" */
export const fullDate = (at: number) => `${dayMonth(at)} ${new Date(at).getFullYear()}`;

/** "8 minutes ago", "3 hours ago", "yesterday", then the date; what lies ahead is a date, never "in 30 days". */
export function age(at: number, now: number): string {
  const passed = now - at;
  if (passed < -5 * MINUTE) return fullDate(at);
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return ago(Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return ago(Math.floor(passed / HOUR), 'hour');
  if (passed < 7 * DAY) return ago(daysBetween(at, now), 'day');
  return isSameYear(at, now) ? dayMonth(at) : fullDate(at);
}

/** The heading over a day's articles: "Today", "Yesterday", then the day. */
export function dayHeading(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return isSameYear(at, now) ? longDay(at) : fullDate(at);
}

function dayMonth(at: number): string {
  const date = new Date(at);
  return `${date.getDate()} ${MONTHS[date.getMonth()]}`;
}

function ago(number: number, unit: 'minute' | 'hour' | 'day'): string {
  if (unit === 'day' && number < 2) return number === 1 ? 'yesterday' : 'today'; // a day of 25 hours
  return `${number} ${unit}${number === 1 ? '' : 's'} ago`;
}

function isSameYear(at: number, now: number): boolean {
  return new Date(at).getFullYear() === new Date(now).getFullYear();
}

/** Local days are told apart by their date, so that a change of clocks makes none. */
function daysBetween(at: number, now: number): number {
  return Math.round((midnight(now) - midnight(at)) / DAY);
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
