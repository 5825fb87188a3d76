import { expect, test } from 'vitest';
import { documentAt, failureAt, netFor } from './ask.ts';
import { handClock } from './handClock.ts';
import { originOf, type Origin } from './origin.ts';

/** Answers `ok` everywhere but at robots.txt. */
const ruledBy = (robots: Parameters<typeof originOf>[1]): Promise<Origin> =>
  originOf((_req, res) => void res.end('ok'), robots);

test('what robots.txt forbids is not asked for, unless the publisher has named it', async () => {
  const origin = await ruledBy('User-agent: *\nDisallow: /private/\nAllow: /private/open');
  const net = netFor();
  const error = await failureAt(net, `${origin.url}/private/a`);
  expect(error.message).toBe(`Cannot read ${origin.url}/private/a: its robots.txt does not allow it.`);
  expect((await documentAt(net, `${origin.url}/private/open`)).text).toBe('ok');
  expect((await documentAt(net, `${origin.url}/private/a`, { named: true })).text).toBe('ok');
  expect(origin.asked).toEqual(['/private/open', '/private/a']);
});

test('rules for this robot count before those for all', async () => {
  const origin = await ruledBy('User-agent: *\nDisallow:\n\nUser-agent: offprint\nDisallow: /');
  expect((await failureAt(netFor(), `${origin.url}/a`)).code).toBe('robots');
  const other = await ruledBy('User-agent: *\nDisallow: /\n\nUser-agent: Offprint\nAllow: /');
  expect((await documentAt(netFor(), `${other.url}/a`)).text).toBe('ok');
});

test('robots.txt also forbids where a redirect leads', async () => {
  const origin = await originOf(
    (_req, res) => void res.writeHead(302, { Location: '/no' }).end(),
    'User-agent: *\nDisallow: /no',
  );
  expect((await failureAt(netFor(), `${origin.url}/yes`)).url).toBe(`${origin.url}/no`);
  expect(origin.asked).toEqual(['/yes']);
});

test('robots.txt is read once, however much is asked for, also behind a redirect', async () => {
  let reads = 0;
  const rules = await originOf((_req, res) => void res.end('User-agent: *\nDisallow: /no'));
  const origin = await ruledBy((res) => {
    reads += 1;
    res.writeHead(301, { Location: rules.url }).end();
  });
  const net = netFor();
  await Promise.all(['/a', '/b', '/c'].map((path) => documentAt(net, origin.url + path)));
  expect((await failureAt(net, `${origin.url}/no`)).code).toBe('robots');
  expect(reads).toBe(1);
  expect(rules.asked).toEqual(['/']);
});

test.each([
  ['3', 3000],
  ['0.5', 500],
  ['86400', 60_000], // up to a minute, or one site could stop the press for days
  ['-5', 0],
  ['soon', 0],
])('Crawl-delay: %s is kept between requests, also for what the publisher named', async (delay, ms) => {
  const clock = handClock();
  const origin = await ruledBy(`User-agent: *\nCrawl-delay: ${delay}`);
  const lines: string[] = [];
  const net = netFor({ clock, log: (line) => lines.push(line) });
  await Promise.all(['/a', '/b', '/c'].map((path) => documentAt(net, origin.url + path, { named: true })));
  expect(clock.pauses).toEqual(ms === 0 ? [] : [ms, ms]);
  const line = `127.0.0.1:${origin.port} wants ${ms / 1000} s between requests (robots.txt).`;
  expect(lines).toEqual(ms === 0 ? [] : [line]);
});

test.each([
  ['fails', 500, 'User-agent: *\nDisallow: /'],
  ['is forbidden', 403, 'User-agent: *\nDisallow: /'],
  ['is too large', 200, `User-agent: *\nDisallow: /\n${'#'.repeat(600_000)}`],
])('a robots.txt that %s forbids nothing and is not tried again', async (_what, status, text) => {
  let reads = 0;
  const origin = await ruledBy((res) => {
    reads += 1;
    res.writeHead(status).end(text);
  });
  expect((await documentAt(netFor(), `${origin.url}/a`)).text).toBe('ok');
  expect(reads).toBe(1);
});

test('a robots.txt that never ends is left when its time is over', async () => {
  const clock = handClock();
  const origin = await ruledBy((res) => {
    res.write('User-agent: *\n');
    setImmediate(clock.ring);
  });
  expect((await documentAt(netFor({ clock }), `${origin.url}/a`)).text).toBe('ok');
});

test('rules made to keep the press busy end as a refusal', async () => {
  const origin = await ruledBy(`User-agent: *\n${'Disallow: /*a*a*a*a*a*a*b\n'.repeat(15_000)}`);
  expect((await failureAt(netFor(), `${origin.url}/${'a'.repeat(5000)}`)).code).toBe('robots');
  expect((await documentAt(netFor(), `${origin.url}/c`)).text).toBe('ok');
});
