/** Dates and ages in words. All take milliseconds since 1970; `now` is passed in, so that one page tells one time. */
const LOCALE = 'en-GB';
const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' });
const date = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });
const dayMonth = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long' });
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "08:14" */
export const clockTime = (at: number) => clock.format(at);
/** "Sunday 22 November" */
export const longDay = (at: number) => weekday.format(at).replace(',', '');
/** "22 November 2026" */
export const fullDate = (at: number) => date.format(at);

/** "8 minutes ago", "3 hours ago", "yesterday", then the date; what lies ahead is a date, never "in 30 days". */
export function age(at: number, now: number): string {
  const passed = now - at;
  if (passed < -5 * MINUTE) return fullDate(at);
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return relative.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), 'hour');
  if (passed < 7 * DAY) return relative.format(-daysBetween(at, now), 'day');
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? dayMonth.format(at) : fullDate(at);
}

/** The heading over a day's articles: "Today", "Yesterday", then the day. */
export function dayHeading(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return sameYear ? longDay(at) : fullDate(at);
}

/** Local days are told apart by their date, so that a change of clocks makes none. */
function daysBetween(at: number, now: number): number {
  return Math.round((midnight(now) - midnight(at)) / DAY);
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
