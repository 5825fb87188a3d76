import type { Clock } from '../../../../src/press/net/clock.ts';

/** A clock whose pauses are over at once, and whose alarms ring when the test says so. */
export interface HandClock extends Clock {
  /** How long each pause would have been, in milliseconds, oldest first. */
  readonly pauses: readonly number[];
  /** Rings every alarm that is set. */
  readonly ring: () => void;
}

export function handClock(): HandClock {
  let now = Date.UTC(2026, 0, 1);
  const pauses: number[] = [];
  const alarms = new Set<() => void>();
  return {
    pauses,
    now: () => now,
    pause(ms) {
      pauses.push(ms);
      now += ms;
      return Promise.resolve();
    },
    alarm(_ms, ring) {
      alarms.add(ring);
      return () => alarms.delete(ring);
    },
    ring() {
      for (const ring of alarms) ring();
    },
  };
}
