import type { LookupFunction } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import type * as Address from '../../../../src/press/net/address.ts';
import { documentAt, failureAt, netFor } from './ask.ts';
import { originOf } from './origin.ts';

// The tests have only loopback to serve from, so here 127.0.0.1 plays the public Internet.
const { publicAddresses } = vi.hoisted(() => ({ publicAddresses: new Set<string>() }));
vi.mock('../../../../src/press/net/address.ts', async (original) => {
  const { isPublic } = await original<typeof Address>();
  return { isPublic: (address: string) => publicAddresses.has(address) || isPublic(address) };
});

/** Resolves every name to these addresses; changing the list changes what the next look-up finds. */
function namesLeadTo(addresses: readonly string[]): LookupFunction {
  return (_name, _options, callback) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    callback(null, found);
  };
}

const servesOk = () => originOf((_req, res) => void res.end('ok'));

describe('with nothing public in reach', () => {
  test.each([
    ['127.0.0.1'],
    ['0x7f.1'],
    ['2130706433'],
    ['0177.0.0.1'],
    ['127.1'],
    ['127.0.0.1.'],
    ['0.0.0.0'],
    ['[::ffff:7f00:1]'],
    ['[::ffff:127.0.0.1]'],
    ['localhost'],
    ['user:secret@127.0.0.1'],
  ])('%s is refused before a request', async (host) => {
    publicAddresses.clear();
    const origin = await servesOk();
    const error = await failureAt(netFor({ allowPrivate: false }), `http://${host}:${origin.port}/a`);
    expect(error.code).toBe('private-address');
    expect(error.message).toMatch(
      /^Cannot read http:\/\/\S+\/a: it leads to an address that is not of the public/,
    );
    expect(error.message).not.toContain('secret');
    expect(origin.asked).toEqual([]);
  });

  test('a name that leads to loopback is refused', async () => {
    publicAddresses.clear();
    const origin = await servesOk();
    const net = netFor({ allowPrivate: false, lookup: namesLeadTo(['127.0.0.1', '::1']) });
    expect((await failureAt(net, `http://feed.example:${origin.port}/`)).code).toBe('private-address');
    expect(origin.asked).toEqual([]);
  });

  test('private addresses are asked when the publisher allows it', async () => {
    publicAddresses.clear();
    const origin = await servesOk();
    const net = netFor({ lookup: namesLeadTo(['127.0.0.1']) });
    expect((await documentAt(net, `http://feed.example:${origin.port}/`)).text).toBe('ok');
    expect((await documentAt(net, `${origin.url}/b`)).text).toBe('ok');
  });
});

describe('with 127.0.0.1 for the public Internet', () => {
  test.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://0:PORT/',
    'http://inner.example:PORT/',
  ])('a redirect to %s is refused', async (target) => {
    publicAddresses.add('127.0.0.1');
    const origin = await originOf((_req, res) => {
      res.writeHead(302, { Location: target.replace('PORT', String(origin.port)) }).end();
    });
    const net = netFor({ allowPrivate: false, lookup: namesLeadTo(['127.0.0.2', '::1']) });
    const error = await failureAt(net, `${origin.url}/from`);
    expect(error.code).toBe('private-address');
    expect(error.url).toBe(new URL(target.replace('PORT', String(origin.port))).href);
    expect(origin.asked).toEqual(['/from']);
  });

  test('of several addresses only the public one is connected to', async () => {
    publicAddresses.add('127.0.0.1');
    const origin = await servesOk();
    const net = netFor({ allowPrivate: false, lookup: namesLeadTo(['::1', '10.0.0.1', '127.0.0.1']) });
    expect((await documentAt(net, `http://feed.example:${origin.port}/`)).text).toBe('ok');
  });

  test('a name that changes its address after a good answer is refused at the next connection', async () => {
    publicAddresses.add('127.0.0.1');
    const origin = await originOf(
      (_req, res) => void res.setHeader('Connection', 'close').end('ok'),
      (res) => void res.setHeader('Connection', 'close').end(),
    );
    const addresses = ['127.0.0.1'];
    const net = netFor({ allowPrivate: false, lookup: namesLeadTo(addresses) });
    const url = `http://feed.example:${origin.port}`;
    expect((await documentAt(net, `${url}/a`)).text).toBe('ok');
    addresses[0] = '127.0.0.2';
    expect((await failureAt(net, `${url}/b`)).code).toBe('private-address');
    expect(origin.asked).toEqual(['/a']);
  });
});
