import robotsParser from 'robots-parser';
import { LONGEST_REST_MS } from './lane.ts';
import type { Answer, Ask } from './exchange.ts';
import { ROBOT } from './userAgent.ts';

/** What a site asks of robots. */
export interface Rules {
  /** Milliseconds between two requests. */
  readonly delayMs: number;
  readonly allows: (url: URL) => boolean;
}

/** RFC 9309, 2.5: at least 500 kibibytes are to be understood. */
const ASK: Ask = { accept: 'text/plain, */*;q=0.1', maxBytes: 512_000, limitMs: 10_000 };

/** The parser compares each letter of the rules with each of the address: more than this would hold the press up. */
const MOST_WORK = 200_000_000;

const FREE: Rules = { delayMs: 0, allows: () => true };

/**
 * The rules of an origin's robots.txt (RFC 9309). One that cannot be read forbids nothing; `get` rejects for such.
 * Addresses too long to be compared with its rules are not allowed.
 */
export async function readRules(origin: URL, get: (url: URL, ask: Ask) => Promise<Answer>): Promise<Rules> {
  const address = new URL('/robots.txt', origin);
  const answer = await get(address, ASK).catch(() => null); // it is no fault of the site to have none
  if (answer?.kind !== 'document') return FREE;
  const text = new TextDecoder().decode(answer.bytes);
  const robots = robotsParser(address.href, text);
  const delay = robots.getCrawlDelay(ROBOT) ?? 0;
  return {
    delayMs: Math.min(Math.max(0, delay * 1000), LONGEST_REST_MS),
    allows: (url) => text.length * url.href.length < MOST_WORK && robots.isAllowed(url.href, ROBOT) !== false,
  };
}
