import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublic } from './address.ts';

/** Thrown inside a connection; whoever asked for the connection says which address of the web it was. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

const CONNECT_MS = 10_000;

/**
 * Connections of the press. Unless `allowPrivate`, a socket is only opened to a public address: a number in the URL
 * is checked here, and of a name's addresses the socket gets only those that passed. There is no second look-up
 * between check and connection that could answer differently (DNS rebinding).
 */
export function guardedAgent(allowPrivate: boolean, lookup: LookupFunction = systemLookup): Agent {
  const connect = buildConnector({
    timeout: CONNECT_MS,
    lookup: allowPrivate ? lookup : publicOnly(lookup),
    // Node tries a host's next address after 250 ms, which is too short for the other side of the world.
    autoSelectFamilyAttemptTimeout: 1000,
  });
  return new Agent({
    headersTimeout: 0, // one alarm holds for the whole of a request
    bodyTimeout: 0,
    connect(options, callback) {
      const refused = !allowPrivate && isIP(options.hostname) !== 0 && !isPublic(options.hostname);
      if (refused) queueMicrotask(() => callback(new RefusedAddress(options.hostname), null));
      else connect(options, callback);
    },
  });
}

function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const all = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const [first, ...others] = all.filter(({ address }) => isPublic(address));
      if (first === undefined) callback(new RefusedAddress(hostname), '');
      else if (options.all) callback(null, [first, ...others]);
      else callback(null, first.address, first.family);
    });
}
