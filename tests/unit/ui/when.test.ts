import { describe, expect, it, vi } from 'vitest';
import { age, clockOrDay, clockTime, dayHeading, fullDate, longDay } from '../../../src/ui/when.ts';

/** A place with summer time: clocks went forward on 29 March 2026 and back on 25 October 2026. */
vi.hoisted(() => (process.env['TZ'] = 'Europe/London'));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = (local: string) => new Date(local).getTime();
const NOW = at('2026-11-22T12:00');

describe('a moment in words', () => {
  it('is told by the clock and the calendar', () => {
    const moment = at('2026-11-22T08:04');
    expect([clockTime(moment), longDay(moment), fullDate(moment)]).toEqual([
      '08:04',
      'Sunday 22 November',
      '22 November 2026',
    ]);
    expect(clockTime(at('2026-11-22T00:00'))).toBe('00:00');
  });

  it.each([
    ['2026-11-22T00:04', '00:04'],
    ['2026-11-21T23:59', '21 November'],
    ['2025-11-22T08:14', '22 November 2025'],
  ])('is told by the clock on its own day alone: %s is "%s"', (moment, words) =>
    expect(clockOrDay(at(moment), NOW)).toBe(words),
  );
});

describe('the age of an article', () => {
  it.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [MINUTE, '1 minute ago'],
    [8 * MINUTE + 59_000, '8 minutes ago'],
    [HOUR - 1, '59 minutes ago'],
    [HOUR, '1 hour ago'],
    [3 * HOUR, '3 hours ago'],
    [DAY - 1, '23 hours ago'],
    [DAY, 'yesterday'],
    [2 * DAY, '2 days ago'],
    [7 * DAY - 1, '7 days ago'],
    [7 * DAY, '15 November'],
    [400 * DAY, '18 October 2025'],
  ])('of %i ms is "%s"', (passed, words) => expect(age(NOW - passed, NOW)).toBe(words));

  it('of a little ahead, as clocks differ, is just now; of more it is a date, never "in 30 days"', () => {
    expect(age(NOW + 5 * MINUTE, NOW)).toBe('just now');
    expect(age(NOW + 5 * MINUTE + 1, NOW)).toBe('22 November 2026');
    expect(age(NOW + 30 * DAY, NOW)).toBe('22 December 2026');
    expect(age(NOW + 3650 * DAY, NOW)).toBe('19 November 2036');
  });

  it('counts days by the calendar, not by the hour', () => {
    expect(age(at('2026-11-20T23:00'), at('2026-11-22T01:00'))).toBe('2 days ago');
    expect(age(at('2026-11-20T00:30'), at('2026-11-21T23:00'))).toBe('yesterday');
  });

  it('of last year says the year', () => {
    expect(age(at('2025-12-20T12:00'), at('2026-01-10T12:00'))).toBe('20 December 2025');
    expect(age(at('2026-01-01T12:00'), at('2026-12-31T12:00'))).toBe('1 January');
  });

  it('has no day too many or too few when the clocks change', () => {
    expect(age(at('2026-03-28T12:00'), at('2026-03-30T12:00'))).toBe('2 days ago'); // 47 hours
    expect(age(at('2026-10-24T12:00'), at('2026-10-26T12:00'))).toBe('2 days ago'); // 49 hours
    expect(age(at('2026-10-24T12:00'), at('2026-10-25T12:00'))).toBe('yesterday'); // 25 hours
  });
});

describe('the heading over a day', () => {
  it.each([
    ['2026-11-22T00:00', 'Today'],
    ['2026-11-22T23:59', 'Today'],
    ['2026-11-21T23:59', 'Yesterday'],
    ['2026-11-21T00:00', 'Yesterday'],
    ['2026-11-20T23:59', 'Friday 20 November'],
    ['2026-01-01T12:00', 'Thursday 1 January'],
    ['2025-12-31T12:00', '31 December 2025'],
    ['2026-11-23T00:00', 'Monday 23 November'], // tomorrow
    ['2027-01-01T00:00', '1 January 2027'],
  ])('of %s is "%s"', (moment, heading) => expect(dayHeading(at(moment), NOW)).toBe(heading));

  it('is right on the days when the clocks change, and beside them', () => {
    expect(dayHeading(at('2026-03-29T00:10'), at('2026-03-29T23:50'))).toBe('Today'); // 23 hours long
    expect(dayHeading(at('2026-03-28T23:50'), at('2026-03-29T00:10'))).toBe('Yesterday');
    expect(dayHeading(at('2026-03-29T00:10'), at('2026-03-30T23:50'))).toBe('Yesterday');
    expect(dayHeading(at('2026-10-25T00:10'), at('2026-10-25T23:50'))).toBe('Today'); // 25 hours long
    expect(dayHeading(at('2026-10-25T00:10'), at('2026-10-26T00:05'))).toBe('Yesterday');
    expect(dayHeading(at('2026-10-23T23:50'), at('2026-10-25T00:10'))).toBe('Friday 23 October');
  });
});
