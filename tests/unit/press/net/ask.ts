import { onTestFinished } from 'vitest';
import type { Answer, Ask } from '../../../../src/press/net/exchange.ts';
import { createNet, type Net, type NetOptions } from '../../../../src/press/net/net.ts';
import { NetError } from '../../../../src/press/net/netError.ts';
import { handClock } from './handClock.ts';

export const ASK: Ask = { accept: '*/*', maxBytes: 1_000_000, limitMs: 10_000 };

/** A net that may ask loopback, never really pauses, and is closed when the test is over. */
export function netFor(options: Partial<NetOptions> = {}): Net {
  const net = createNet({ allowPrivate: true, clock: handClock(), ...options });
  onTestFinished(() => net.close());
  return net;
}

/** The document at an address; fails for any other answer. */
export async function documentAt(net: Net, url: string, ask: Partial<Ask> = {}) {
  const answer: Answer = await net.get(new URL(url), { ...ASK, ...ask });
  if (answer.kind !== 'document') throw new Error(`It is ${answer.kind}.`);
  return { ...answer, text: new TextDecoder().decode(answer.bytes) };
}

/** The NetError that asking ends with; fails for none and for any other. */
export async function failureAt(net: Net, url: string, ask: Partial<Ask> = {}): Promise<NetError> {
  const thrown: unknown = await net.get(new URL(url), { ...ASK, ...ask }).then(
    (answer) => new Error(`There is an answer: ${answer.kind}.`),
    (error: unknown) => error,
  );
  if (!(thrown instanceof NetError)) throw thrown;
  return thrown;
}
