import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { feedsBeside } from '../../../support/feedsBeside.ts';
import { makeFolder } from '../folder.ts';
import { channel } from '../intake/reading.ts';
import { makeWorld } from './world.ts';

const ITEM = { id: '1', url: 'https://paper.example/1', title: 'One', content_html: '<p>Text.' };
const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Paper',
  items: [ITEM],
});
const RSS = channel('<item><guid>1</guid><title>One</title><description>Text.</description></item>');

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens at a port
}

test('a feed without errors is exit 0', async () => {
  const folder = await makeFolder({ 'feed.json': FEED });
  const { run, screen } = makeWorld(folder);
  expect(await run('report', 'feed.json')).toBe(0);
  const address = pathToFileURL(join(folder, 'feed.json')).href;
  expect(screen.out.replace(/\n */g, ' ')).toContain(`Report on ${address} (JSON Feed 1.1, 1 KB)`);
  expect(screen.out).toMatch(/\n0 errors, \d+ warnings?, \d+ hints?\.\n$/);
  expect(screen.err).toBe('');
});

test('a feed with errors is exit 1, and --json prints the report and nothing else', async () => {
  const { run, screen } = makeWorld(await makeFolder({ 'feed.json': '{"items": []}' }));
  expect(await run('report', 'feed.json', '--json')).toBe(1);
  expect(JSON.parse(screen.out)).toMatchObject({
    format: 'JSON Feed',
    bytes: 13,
    findings: expect.arrayContaining([
      expect.objectContaining({ level: 'error', code: 'no-articles' }),
    ]) as unknown,
  });
  expect(screen.err).toBe('');
});

test('of a page the first feed is read, and the others are named', async () => {
  const links = ['a', 'b'].map(
    (name) => `<link rel="alternate" type="application/rss+xml" href="/${name}.xml">`,
  );
  const url = await serve(({ url }, res) => {
    if (url === '/') res.setHeader('content-type', 'text/html').end(`<!doctype html>${links.join('')}`);
    else if (url === '/a.xml') res.setHeader('content-type', 'application/rss+xml').end(RSS);
    else res.writeHead(404).end();
  });
  const { run, screen } = makeWorld(await makeFolder({}));
  expect(await run('report', url, '--allow-private', '--json')).toBe(0);
  expect(JSON.parse(screen.out)).toMatchObject({ address: `${url}/a.xml`, format: 'RSS', bytes: RSS.length });
  expect(screen.out).toContain(`${url}/b.xml`);
});

test('how the server sends the feed is part of the report', async () => {
  const codes = async (headers: Record<string, string>) => {
    const url = await serve((_req, res) => res.writeHead(200, headers).end(FEED));
    const { run, screen } = makeWorld(await makeFolder({}));
    await run('report', url, '--allow-private', '--json');
    const { findings } = JSON.parse(screen.out) as { findings: { code: string }[] };
    return findings.map(({ code }) => code);
  };
  expect(await codes({})).toEqual(expect.arrayContaining(['content-type', 'cors']));
  const good = await codes({ 'content-type': 'application/feed+json', 'access-control-allow-origin': '*' });
  expect(good).not.toContain('content-type');
  expect(good).not.toContain('cors');
});

test.each([
  ['none.json', 'there is nothing at that address.'],
  ['.', 'it is JSON, but not a JSON Feed: there is no list of items in it.'],
  ['page.html', 'that is a web page, not a feed.'],
  ['cut.json', 'it ends too early.'],
])('%s cannot be read: exit 3', async (name, reason) => {
  const folder = await makeFolder({ 'page.html': '<!doctype html><p>A page', 'cut.json': '{"items": [' });
  const { run, screen } = makeWorld(folder);
  expect(await run('report', name, '--json')).toBe(3);
  expect(screen.err).toBe(`Cannot read ${name}: ${reason}\n`);
  expect(JSON.parse(screen.out)).toEqual({ error: `Cannot read ${name}: ${reason}` });
});

test('addresses of this machine are read only when that is allowed', async () => {
  const url = await serve((_req, res) => res.end(FEED));
  const { run, screen } = makeWorld(await makeFolder({}));
  expect(await run('report', url)).toBe(3);
  expect(screen.err).toBe(
    `Cannot read ${url}/: it leads to an address that is not of the public Internet. Add --allow-private if that is meant.\n`,
  );
  expect(await run('report', url, '--allow-private')).toBe(0);
});

test.each([
  [[], /^Name the URL or the file of a feed\. See --help\.$/],
  [['a', 'b'], /^One feed at a time: “b” is one too many\.$/],
  [['a', '--jsn'], /^There is no option --jsn: did you mean --json\?$/],
])('%j is wrong usage', async (args, why) => {
  const { run, screen } = makeWorld(await makeFolder({}));
  expect(await run('report', ...args)).toBe(2);
  expect(screen.err.trim()).toMatch(why);
});

const beside = feedsBeside('feeds-hostile');

describe.skipIf(beside.absent !== null)(`hostile feeds${beside.absent ? ` (${beside.absent})` : ''}`, () => {
  test.each(beside.names.map((name) => [name]))('%s ends in a report or in one sentence', async (name) => {
    const { run, screen } = makeWorld(await makeFolder({ feed: beside.read(name) }));
    const code = await run('report', 'feed');
    expect([0, 1, 3]).toContain(code);
    expect(screen.out + screen.err).not.toMatch(/[^\P{Cc}\n]|has failed/u);
    if (code === 3) expect(screen.err).toMatch(/^Cannot read feed: [^\n]+\n$/);
  });
});
