import type { Clock } from '../net/clock.ts';

/**
 * Does the task every so many milliseconds, counted from the end of the one before, so never twice at a time. Ends when
 * the signal is aborted, without waiting for a task that is under way. The task must not reject.
 */
export async function repeat(
  task: () => Promise<void>,
  everyMs: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const stopped = whenStopped(signal);
  while (!signal.aborted) {
    await clock.pause(everyMs, signal).catch(() => {}); // it rejects when the signal is aborted, and only then
    if (!signal.aborted) await Promise.race([task(), stopped]);
  }
}

/** Resolves when the signal is aborted. */
export function whenStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
