import type { Clock } from './clock.ts';
import { LONGEST_REST_MS } from './lane.ts';
import { codeOf, NetError } from './netError.ts';

const TRIES = 3;
const FIRST_PAUSE_MS = 1000;

/**
 * Does the task up to three times, as long as it fails with what may pass: a broken connection, a busy or failing
 * server. Between tries it pauses for about one and about two seconds; the pauses differ by chance, so that
 * requests that failed together do not come back together.
 */
export async function tries<T>(task: () => Promise<T>, clock: Clock, signal: AbortSignal): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await task();
    } catch (error) {
      if (tried === TRIES || !(error instanceof NetError) || !mayPass(error)) throw error;
      await clock.pause(FIRST_PAUSE_MS * 2 ** (tried - 1) * (0.5 + Math.random()), signal);
    }
  }
}

/** A name that does not exist and a certificate that is wrong will be so in a second as well. */
function mayPass({ code, status = 0, retryAfterMs = 0, cause }: NetError): boolean {
  if (retryAfterMs > LONGEST_REST_MS) return false;
  if (code === 'http') return status === 429 || status >= 500;
  return code === 'truncated' || (code === 'unreachable' && !/ENOTFOUND|CERT|TLS|SSL/.test(codeOf(cause)));
}
