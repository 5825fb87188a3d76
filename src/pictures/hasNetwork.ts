import { ownServer } from '../feed/ownServer.ts';

/** How long an answer of our own server's, or its silence, counts; milliseconds. */
const COUNTS = 30_000;

let askedAt = -COUNTS;
let answered: Promise<boolean> | null = null;

/**
 * Whether files can be asked for. A device that says that it has a network is believed until a file does not come; one that
 * says it has none may be a web view that always does, so our own server is asked.
 */
export async function hasNetwork(): Promise<boolean> {
  if (navigator.onLine) return true;
  if (!answered || performance.now() - askedAt > COUNTS) {
    askedAt = performance.now();
    answered = ownServer().then((who) => who === 'there');
  }
  return answered;
}

/** A request was not answered: whoever wants to know asks anew. */
export function doubtNetwork(): void {
  answered = null;
}
