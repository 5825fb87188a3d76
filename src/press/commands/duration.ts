import { CommandError } from '../command.ts';

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };
/** A publisher's server is asked each time: more often is impolite. */
const SHORTEST_MS = 10_000;
/** Longer waits do not fit into a timer. */
const LONGEST_MS = 7 * 24 * 3_600_000;

/** Milliseconds that `--every` names: `30s`, `15m`, `2h`. Throws a CommandError for anything else. */
export function readDuration(text: string): number {
  const [, count = '', unit = ''] = /^(\d{1,6})([smh])$/.exec(text.trim()) ?? [];
  const ms = Number(count) * (UNITS[unit] ?? NaN);
  if (ms >= SHORTEST_MS && ms <= LONGEST_MS) return ms;
  throw new CommandError(`--every needs a time from 10s to 168h, such as 30s, 15m or 2h, not “${text}”.`);
}
