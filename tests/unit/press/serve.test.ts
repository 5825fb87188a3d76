import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test, vi } from 'vitest';
import { serveSite } from '../../../src/press/serve.ts';
import { startSite } from '../../support/site.ts';
import { makeFolder } from './folder.ts';
import { ask, siteOf } from './request.ts';

const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

test('a stopped site is really gone, also for those who were connected, and comes back at the same port', async () => {
  const { site, get } = await siteOf({ 'a.txt': 'a' });
  const { hostname, port } = new URL(site.url);
  const idle = connect(Number(port), hostname);
  await once(idle, 'connect');
  let arrived = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (arrived = resolve));
  site.answer('/never', () => arrived());
  const cut = expect(get('/never')).rejects.toThrow(/hang up|ECONNRESET/);
  await waiting;

  const closed = once(idle, 'close');
  idle.on('error', () => undefined); // a reset is as good as an end
  await site.stop();
  await Promise.all([cut, closed]);
  await expect(get('/a.txt')).rejects.toThrow('ECONNREFUSED');
  await site.stop();

  await site.start();
  await site.start();
  expect((await get('/a.txt')).text).toBe('a');
  expect(new URL(site.url).port).toBe(port);
});

test('a test can cause faults at one path, and take them back', async () => {
  const { site, get } = await siteOf({ 'feed.json': 'true', 'a.txt': 'a' });
  site.answer('/feed.json', (_req, res) => void res.writeHead(503, { 'Retry-After': '7' }).end('busy'));
  site.answer('/cut.json', (_req, res) => {
    res.writeHead(200, { 'Content-Length': 100 }).write('half');
    setImmediate(() => res.destroy());
  });
  const busy = await get('/feed.json?page=1');
  expect([busy.status, busy.text, busy.headers['retry-after']]).toEqual([503, 'busy', '7']);
  expect((await get('/a.txt')).text).toBe('a');
  await expect(get('/cut.json')).rejects.toThrow();
  site.clearAnswers();
  expect((await get('/feed.json')).text).toBe('true');
});

test('every request is seen, as it was sent', async () => {
  const { site, get } = await siteOf({ 'a.txt': 'a' });
  await get('/a.txt?x=%20', { headers: { 'x-who': 'me' } });
  await get('/missing', { method: 'HEAD' });
  expect(site.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /a.txt?x=%20',
    'HEAD /missing',
  ]);
  expect(site.requests[0]?.headers['x-who']).toBe('me');
});

test('a handler that throws is a 500 and a line in the log, not the end of the server', async () => {
  const log = vi.fn<(line: string) => void>();
  const site = await serveSite({
    root: await makeFolder({ 'a.txt': 'a' }),
    host: '127.0.0.1',
    port: 0,
    log,
    before(req, res) {
      if (req.url === '/late') res.writeHead(200).write('begun');
      if (req.url !== '/a.txt') throw new Error('the hook broke');
      return false;
    },
  });
  onTestFinished(() => site.close());
  expect((await ask(site.url, '/early')).status).toBe(500);
  expect(log).toHaveBeenLastCalledWith('GET /early: the hook broke');
  await expect(ask(site.url, '/late')).rejects.toThrow();
  expect((await ask(site.url, '/a.txt')).text).toBe('a');
});

test('a taken port is an error that names it', async () => {
  const { site } = await siteOf({});
  await expect(startSite({ root: '.', port: Number(new URL(site.url).port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

test.skipIf(!hasIPv6)('an IPv6 address is written so that it can be opened', async () => {
  const site = await serveSite({ root: '.', host: '::1', port: 0 });
  onTestFinished(() => site.close());
  expect(site.url).toBe(`http://[::1]:${site.port}`);
});
