import type { Language } from '../model/language.ts';

/** What a language's dates are made of, and how `Intl` knows it. */
export interface Facts {
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
  readonly locale: string;
  /** As they stand in a date with the day. */
  readonly months: readonly string[];
  /** Sunday first, each as it begins a heading: they stand nowhere else. */
  readonly days: readonly string[];
  /** "%w %d %m": a weekday, day and month. */
  readonly longDay: string;
  /** "%d %m %y" */
  readonly fullDate: string;
  /** "%d %m" */
  readonly dayMonth: string;
  /** What stands in a number before its fraction. */
  readonly decimal: string;
  /** What stands in a list: after all but the last two, before the last, and between two alone. */
  readonly list: readonly [middle: string, last: string, pair: string];
}

/**
 * What `Intl` says of a language's dates. The build asks it, not the reader's device: the first formatter of `Intl` that a
 * page makes costs it 25 ms, and a phone 100, before it answers.
 */
export function factsOf({ code, dir, locale }: Language): Facts {
  const parts = (at: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options).formatToParts(at);
  const full = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const pick = (at: Date, type: 'month' | 'weekday') =>
    parts(at, day).find((part) => part.type === type)?.value ?? '';
  const pattern = (options: Intl.DateTimeFormatOptions) =>
    parts(new Date(2026, 10, 22), options)
      .map(({ type, value }) => PLACES[type] ?? value)
      .join('');
  const between = (items: readonly string[]) =>
    new Intl.ListFormat(locale)
      .formatToParts(items)
      .flatMap(({ type, value }) => (type === 'literal' ? [value] : []));
  const [middle = '', last = ''] = between(['a', 'b', 'c']);
  return {
    code,
    dir,
    locale,
    months: Array.from({ length: 12 }, (_, month) => pick(new Date(2026, month, 1), 'month')),
    days: Array.from({ length: 7 }, (_, i) => {
      const [first = '', ...rest] = pick(new Date(2026, 10, 22 + i), 'weekday');
      return first.toLocaleUpperCase(locale) + rest.join('');
    }),
    longDay: pattern(day),
    fullDate: pattern(full),
    dayMonth: pattern({ day: 'numeric', month: 'long' }),
    decimal: new Intl.NumberFormat(locale).format(0.5).slice(1, -1),
    list: [middle, last, between(['a', 'b'])[0] ?? ''],
  };
}

const PLACES: Readonly<Record<string, string>> = { weekday: '%w', day: '%d', month: '%m', year: '%y' };

/** A date by one of the patterns, by this device's clock. */
export function dated(at: number, pattern: string, { months, days }: Facts): string {
  const date = new Date(at);
  return pattern
    .replace('%w', days[date.getDay()] ?? '')
    .replace('%d', String(date.getDate()))
    .replace('%m', months[date.getMonth()] ?? '')
    .replace('%y', String(date.getFullYear()));
}
