import type { Entry } from './ledger.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long a picture is taken to be what its server said. */
const FRESH = 30 * DAY;
/** Failures of the network and not of the picture: ReaderError's codes. */
const PASSING = new Set(['offline', 'unreachable', 'timeout', 'busy', 'server']);

/** Whether the picture's server is to be asked again. `isKept` says whether its files are there. */
export function isDue({ askedAt, failedAt, reason }: Entry, isKept: boolean, now: number): boolean {
  if (failedAt === null) return !isKept || isOver(askedAt, FRESH, now);
  return isOver(failedAt, PASSING.has(reason ?? '') ? HOUR : DAY, now);
}

/** Whether what is known of a picture that could not be had is too old to be of use. */
export function isStale({ picture, failedAt }: Entry, now: number): boolean {
  return picture === null && failedAt !== null && isOver(failedAt, FRESH, now);
}

/** A time in the future was written by a clock that was wrong. */
function isOver(since: number, wait: number, now: number): boolean {
  return now - since >= wait || now < since;
}
