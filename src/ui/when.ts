/**
 * Dates and ages in words. All take milliseconds since 1970; `now` is passed in, so that one page tells one time. How a
 * language writes its dates comes with its texts: see `languages/facts`.
 */
import { dated } from '../languages/facts.ts';
import { phrase } from '../languages/phrase.ts';
import { facts, plural } from '../languages/texts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (number: number) => String(number).padStart(2, '0');

/** "08:14", in every language: the rail sets them in a column. */
export function clockTime(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** "08:14" of today, else the day: a time without its day reads as this morning. */
export const clockOrDay = (at: number, now: number) =>
  daysBetween(at, now) === 0 ? clockTime(at) : day(at, now);

/** "Sunday 22 November" */
export const longDay = (at: number) => dated(at, facts.longDay, facts);
/** "22 November 2026" */
export const fullDate = (at: number) => dated(at, facts.fullDate, facts);
const dayMonth = (at: number) => dated(at, facts.dayMonth, facts);
const day = (at: number, now: number) => (isSameYear(at, now) ? dayMonth(at) : fullDate(at));

/** "8 minutes ago", "3 hours ago", "yesterday", then the date; what lies ahead is a date, never "in 30 days". */
export function age(at: number, now: number): string {
  const passed = now - at;
  if (passed < -5 * MINUTE) return fullDate(at);
  if (passed < MINUTE) return phrase('just now');
  if (passed < HOUR) return plural(Math.floor(passed / MINUTE), ['# minute ago', '# minutes ago']);
  if (passed < DAY) return plural(Math.floor(passed / HOUR), ['# hour ago', '# hours ago']);
  if (passed < 7 * DAY) return daysAgo(daysBetween(at, now));
  return day(at, now);
}

/** The heading over a day's articles: "Today", "Yesterday", then the day. */
export function dayHeading(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return isSameYear(at, now) ? longDay(at) : fullDate(at);
}

function daysAgo(days: number): string {
  if (days < 1) return phrase('today'); // a day of 25 hours
  return days === 1 ? phrase('yesterday') : plural(days, ['# day ago', '# days ago']);
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
