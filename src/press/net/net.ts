import type { LookupFunction } from 'node:net';
import PQueue from 'p-queue';
import { systemClock, type Clock } from './clock.ts';
import { diagnose } from './diagnose.ts';
import { exchange, type Answer, type Ask, type Reply } from './exchange.ts';
import { guardedAgent } from './guard.ts';
import { createLane, type Lane } from './lane.ts';
import { NetError, withoutCredentials } from './netError.ts';
import { authorizationOf, targetOf } from './redirect.ts';
import { readRules, type Rules } from './robots.ts';
import { tries } from './tries.ts';
import { honestName } from './userAgent.ts';

export interface NetOptions {
  /** Also ask addresses that are not of the public Internet. */
  readonly allowPrivate: boolean;
  /** Otherwise `Offprint/<version>`. */
  readonly userAgent?: string;
  /** Requests to one host at a time; 4. */
  readonly perHost?: number;
  /** Hears why something takes long, and what a publisher may want to mend; one line each. */
  readonly log?: (line: string) => void;
  readonly clock?: Clock;
  /** Finds the addresses of a name; the system's. */
  readonly lookup?: LookupFunction;
}

export interface Net {
  /** A GET that follows redirects, waits its turn and tries again. Rejects with a NetError. */
  get(url: URL, ask: Ask): Promise<Answer>;
  /** Ends what is under way, with NetErrors of the code `closed`, and lets go of all connections. */
  close(): Promise<void>;
}

const MAX_REDIRECTS = 8;
/** To all hosts together: a hostile feed can name thousands of them. */
const MAX_AT_ONCE = 16;

/** The polite and safe way to the network: nothing else of the press opens a connection to a foreign server. */
export function createNet(options: NetOptions): Net {
  const { allowPrivate, perHost = 4, log, clock = systemClock, lookup } = options;
  const closing = new AbortController();
  const { signal } = closing;
  const agent = guardedAgent(allowPrivate, lookup);
  const wire = { agent, clock, userAgent: options.userAgent ?? honestName() };
  const everywhere = new PQueue({ concurrency: MAX_AT_ONCE });
  const lanes = new Map<string, Lane>();
  const rules = new Map<string, Promise<Rules>>();

  function laneOf({ hostname }: URL): Lane {
    const lane = lanes.get(hostname) ?? createLane({ perHost, clock, signal, everywhere });
    lanes.set(hostname, lane);
    return lane;
  }

  function rulesOf(url: URL): Promise<Rules> {
    const known = rules.get(url.origin);
    if (known !== undefined) return known;
    const read = readRules(url, (address, ask) => follow(address, ask, once)).then((found) => {
      laneOf(url).space(found.delayMs);
      if (found.delayMs > 0)
        log?.(`${url.host} wants ${found.delayMs / 1000} s between requests (robots.txt).`);
      return found;
    });
    rules.set(url.origin, read);
    return read;
  }

  /** One request in its host's lane. */
  function once(url: URL, ask: Ask, authorization: string | null): Promise<Reply> {
    const lane = laneOf(url);
    return lane.run(url, async () => {
      try {
        return await exchange(wire, url, ask, authorization);
      } catch (error) {
        if (error instanceof NetError && error.retryAfterMs !== undefined) {
          const { retryAfterMs: ms, status = 503 } = error;
          lane.rest(ms, status);
          log?.(`${url.host} wants a rest of ${Math.ceil(ms / 1000)} s (status ${status}).`);
        }
        throw error;
      }
    });
  }

  /** What robots.txt allows, as often as is sensible. */
  async function politely(url: URL, ask: Ask, authorization: string | null): Promise<Reply> {
    const { allows } = await rulesOf(url);
    if (ask.named !== true && !allows(url)) throw new NetError('robots', url);
    try {
      const reply = await tries(() => once(url, ask, authorization), clock, signal);
      laneOf(url).note(null);
      return reply;
    } catch (thrown) {
      const error = diagnose(thrown, url, false);
      laneOf(url).note(error);
      throw error;
    }
  }

  async function follow(start: URL, ask: Ask, send: typeof once): Promise<Answer> {
    if (!/^https?:$/.test(start.protocol)) throw new NetError('scheme', start);
    let url = withoutCredentials(start);
    let authorization = authorizationOf(start);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const reply = await send(url, ask, authorization);
      if (reply.kind !== 'redirect') return reply;
      const target = targetOf(reply.location, url);
      if (target.origin !== url.origin) authorization = null;
      if (url.protocol === 'https:' && target.protocol === 'http:')
        log?.(`${url.href} is redirected from https to http: ${target.href}`);
      url = target;
    }
    throw new NetError('too-many-redirects', start);
  }

  return {
    get: (url, ask) => follow(url, ask, politely),
    async close() {
      closing.abort();
      await agent.destroy();
    },
  };
}
