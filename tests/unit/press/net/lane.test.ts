import type { ServerResponse } from 'node:http';
import type { LookupFunction } from 'node:net';
import { expect, test } from 'vitest';
import { documentAt, failureAt, netFor } from './ask.ts';
import { handClock } from './handClock.ts';
import { originOf } from './origin.ts';

const onLoopback: LookupFunction = (_name, _options, done) =>
  done(null, [{ address: '127.0.0.1', family: 4 }]);

test('no more requests run at one host than are allowed', async () => {
  let most = 0;
  const held: ServerResponse[] = [];
  const origin = await originOf(async (req, res) => {
    if (req.url === '/ping') return void res.end();
    held.push(res);
    most = Math.max(most, held.length);
    if (held.length < 3) return;
    await fetch(`${origin.url}/ping`); // time for a fourth to come, if there were one
    for (const waiting of held.splice(0)) waiting.end('ok');
  });
  const net = netFor({ perHost: 3 });
  await Promise.all(Array.from({ length: 12 }, (_, i) => documentAt(net, `${origin.url}/${i}`)));
  expect(most).toBe(3);
});

test('all hosts together have no more than sixteen requests under way', async () => {
  let most = 0;
  const held: ServerResponse[] = [];
  const origin = await originOf(async (req, res) => {
    if (req.url === '/ping') return void res.end();
    held.push(res);
    most = Math.max(most, held.length);
    if (held.length < 16) return;
    await fetch(`${origin.url}/ping`);
    for (const waiting of held.splice(0)) waiting.end('ok');
  });
  const net = netFor({ lookup: onLoopback });
  const hosts = Array.from({ length: 32 }, (_, i) => `http://host-${i}.example:${origin.port}/`);
  await Promise.all(hosts.map((url) => documentAt(net, url)));
  expect(most).toBe(16);
});

test('a busy host does not hold up another', async () => {
  let release: () => void = () => undefined;
  const busy = await originOf((_req, res) => (release = () => void res.end('late')));
  const other = await originOf((_req, res) => void res.end('at once'));
  const net = netFor({
    perHost: 1,
    lookup: onLoopback,
  });
  const waiting = documentAt(net, `http://busy.example:${busy.port}/`);
  expect((await documentAt(net, `http://other.example:${other.port}/`)).text).toBe('at once');
  release();
  expect((await waiting).text).toBe('late');
});

/** Fails this often with the status, then is well. */
const failing = (times: number, status: number, headers: Record<string, string> = {}) => {
  let left = times;
  return originOf((_req, res) => {
    if (left-- > 0) res.writeHead(status, headers).end();
    else res.end('well');
  });
};

test.each([429, 500, 502, 503])('a server that answers %i twice is asked three times', async (status) => {
  const clock = handClock();
  const origin = await failing(2, status);
  expect((await documentAt(netFor({ clock }), origin.url)).text).toBe('well');
  const [first = 0, second = 0, ...others] = clock.pauses;
  expect(others).toEqual([]);
  expect(first).toBeGreaterThanOrEqual(500);
  expect(first).toBeLessThan(1500);
  expect(second).toBeGreaterThanOrEqual(1000);
  expect(second).toBeLessThan(3000);
});

test('a server that always fails is asked three times', async () => {
  const origin = await failing(Infinity, 500);
  expect(await failureAt(netFor(), origin.url)).toMatchObject({ code: 'http', status: 500 });
  expect(origin.asked).toHaveLength(3);
});

const start = Date.UTC(2026, 0, 1);
test.each([
  ['30', 30_000],
  ['60', 60_000],
  [new Date(start + 20_000).toUTCString(), 20_000],
])('Retry-After: %s is waited for, and said', async (after, ms) => {
  const clock = handClock();
  const lines: string[] = [];
  const origin = await failing(1, 503, { 'Retry-After': after });
  const net = netFor({ clock, log: (line) => lines.push(line) });
  expect((await documentAt(net, origin.url)).text).toBe('well');
  expect(clock.now() - start).toBe(ms); // the pause between tries is part of it
  expect(lines).toEqual([`127.0.0.1:${origin.port} wants a rest of ${ms / 1000} s (status 503).`]);
});

test.each([429, 503])('a host that wants an hour of rest after %i is not asked again', async (status) => {
  const origin = await failing(1, status, { 'Retry-After': '3600' });
  const lines: string[] = [];
  const net = netFor({ log: (line) => lines.push(line) });
  for (const path of ['/a', '/b', '/c'])
    expect(await failureAt(net, origin.url + path)).toMatchObject({ code: 'http', status });
  expect(origin.asked).toEqual(['/a']);
  expect(lines).toHaveLength(1);
});

test.each(['soon', '-5', '0', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
  'Retry-After: %s adds nothing to the usual pause',
  async (after) => {
    const clock = handClock();
    const origin = await failing(1, 503, { 'Retry-After': after });
    expect((await documentAt(netFor({ clock }), origin.url)).text).toBe('well');
    expect(clock.pauses).toHaveLength(1);
  },
);

test('a host that is down is left alone after six addresses', async () => {
  const origin = await failing(Infinity, 503);
  const net = netFor();
  for (let i = 0; i < 6; i += 1) expect((await failureAt(net, `${origin.url}/${i}`)).code).toBe('http');
  for (let i = 0; i < 3; i += 1) expect((await failureAt(net, `${origin.url}/${i}`)).code).toBe('given-up');
  expect(origin.asked).toHaveLength(18);
});

test('a host with broken addresses among good ones is never given up', async () => {
  const origin = await originOf((req, res) => void res.writeHead(req.url === '/bad' ? 503 : 404).end());
  const net = netFor();
  for (let i = 0; i < 8; i += 1)
    for (const path of ['/bad', '/none']) expect((await failureAt(net, origin.url + path)).code).toBe('http');
});
