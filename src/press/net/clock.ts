import { setTimeout as pause } from 'node:timers/promises';

/** Time as the net sees it, so that tests need not wait for it. All times in milliseconds. */
export interface Clock {
  /** Milliseconds since 1970, never going back. */
  now(): number;
  /** Waits. Rejects when the signal is aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Rings once, unless the function it returns is called before. */
  alarm(ms: number, ring: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  pause: (ms, signal) => pause(ms, undefined, { signal }),
  alarm(ms, ring) {
    const timer = setTimeout(ring, ms);
    return () => clearTimeout(timer);
  },
};
