import PQueue from 'p-queue';
import type { Clock } from './clock.ts';
import { NetError } from './netError.ts';

/** No server makes the press wait longer than this: for a longer `Retry-After` it is not asked again in this run. */
export const LONGEST_REST_MS = 60_000;

/** So many addresses of one host failing in a row mean that it is down; asking for hundreds more would take hours. */
const GIVE_UP_AFTER = 6;

/** The way to one host: all requests to it go through here. */
export interface Lane {
  /** Leaves at least so many milliseconds between the starts of two requests (`Crawl-delay`). */
  space(ms: number): void;
  /** Starts no request for so many milliseconds; the status is what requests fail with when that is too long. */
  rest(ms: number, status: number): void;
  /** Hears how it ended with an address: null for well. */
  note(error: NetError | null): void;
  /** Does the task when it is its turn. Rejects with a NetError when the host is not to be asked any more. */
  run<T>(url: URL, task: () => Promise<T>): Promise<T>;
}

export interface LaneOptions {
  readonly perHost: number;
  readonly clock: Clock;
  /** Ends pauses. */
  readonly signal: AbortSignal;
  /** Bounds what is under way to all hosts together. */
  readonly everywhere: PQueue;
}

/** Bounded concurrency and polite distances for one host. */
export function createLane({ perHost, clock, signal, everywhere }: LaneOptions): Lane {
  const queue = new PQueue({ concurrency: perHost });
  let spacing = 0;
  let free = 0; // when the next request may start
  let restStatus = 503;
  let failures = 0;
  let last: Promise<void> = Promise.resolve();

  /** One after the other, so that each sees the start of the one before it. */
  function turn(url: URL): Promise<void> {
    const mine = last.then(async () => {
      for (let wait = free - clock.now(); wait > 0; wait = free - clock.now()) {
        if (wait > LONGEST_REST_MS)
          throw new NetError('http', url, { status: restStatus, retryAfterMs: wait });
        await clock.pause(wait, signal);
      }
      free = clock.now() + spacing;
    });
    last = mine.catch(() => undefined); // the failure is its own task's; the next one looks for itself
    return mine;
  }

  return {
    space(ms) {
      spacing = Math.max(spacing, ms);
    },
    rest(ms, status) {
      free = Math.max(free, clock.now() + ms);
      restStatus = status;
    },
    note(error) {
      failures = error !== null && isDown(error) ? failures + 1 : 0;
    },
    run: (url, task) =>
      queue.add(async () => {
        if (failures >= GIVE_UP_AFTER) throw new NetError('given-up', url);
        await turn(url);
        return everywhere.add(task);
      }),
  };
}

/** Whether an error says more about the host than about the one address. */
function isDown({ code, status }: NetError): boolean {
  return ['unreachable', 'timeout', 'given-up'].includes(code) || status === 429 || status === 503;
}
