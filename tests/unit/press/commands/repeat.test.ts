import { expect, test } from 'vitest';
import { repeat } from '../../../../src/press/commands/repeat.ts';
import { handClock } from '../net/handClock.ts';

test('a task is done after each pause, one at a time, until it is stopped', async () => {
  const clock = handClock();
  const stop = new AbortController();
  let [running, most, done] = [0, 0, 0];
  await repeat(
    async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      if (++done === 3) stop.abort();
    },
    60_000,
    clock,
    stop.signal,
  );
  expect([done, most, clock.pauses]).toEqual([3, 1, [60_000, 60_000, 60_000]]);
});

test('a stop during the pause ends it without another task', async () => {
  const stop = new AbortController();
  const clock = {
    ...handClock(),
    pause() {
      stop.abort();
      return Promise.reject(new Error('aborted'));
    },
  };
  let done = 0;
  await repeat(() => Promise.resolve(void done++), 1, clock, stop.signal);
  expect(done).toBe(0);
});

test('a stop does not wait for a task that hangs', async () => {
  const stop = new AbortController();
  const hang = () => {
    stop.abort();
    return new Promise<void>(() => {});
  };
  await expect(repeat(hang, 1, handClock(), stop.signal)).resolves.toBeUndefined();
});
