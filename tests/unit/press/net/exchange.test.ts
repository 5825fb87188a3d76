import type { IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { systemClock } from '../../../../src/press/net/clock.ts';
import { ASK, documentAt, failureAt, netFor } from './ask.ts';
import { originOf } from './origin.ts';

const HEADERS = {
  ETag: '"v1"',
  'Last-Modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
  'Content-Type': 'text/x; a=b',
};

/** Answers 304 to the right tag or date, and keeps what was asked with. */
async function versioned() {
  const heard: IncomingHttpHeaders[] = [];
  const origin = await originOf((req, res) => {
    heard.push(req.headers);
    const same =
      req.headers['if-none-match'] === HEADERS.ETag ||
      req.headers['if-modified-since'] === HEADERS['Last-Modified'];
    res.writeHead(same ? 304 : 200, HEADERS).end(same ? undefined : 'text');
  });
  return { origin, heard };
}

test('a document comes with what the next request needs, and the headers that matter to a report', async () => {
  const { origin, heard } = await versioned();
  const answer = await documentAt(netFor(), `${origin.url}/a`, { accept: 'text/x' });
  expect(answer).toMatchObject({
    etag: '"v1"',
    lastModified: HEADERS['Last-Modified'],
    contentType: 'text/x; a=b',
    text: 'text',
  });
  expect(answer.headers.get('etag')).toBe('"v1"');
  expect(heard[0]).toMatchObject({ accept: 'text/x', 'accept-encoding': 'gzip, br' });
  expect(heard[0]?.['user-agent']).toMatch(/^Offprint\/\d+\.\d+\.\d+( \(\+https:\/\/\S+\))?$/);
});

test('a document says nothing that its server did not say', async () => {
  const origin = await originOf((_req, res) => void res.end());
  const answer = await documentAt(netFor(), origin.url);
  expect(answer).toMatchObject({ contentType: '', text: '' });
  expect(answer).not.toHaveProperty('etag');
  expect(answer).not.toHaveProperty('lastModified');
});

test.each([{ etag: HEADERS.ETag }, { lastModified: HEADERS['Last-Modified'] }])(
  'a copy that is still good is unchanged: %j',
  async (validators) => {
    const { origin } = await versioned();
    const url = new URL(`${origin.url}/a`);
    expect(await netFor().get(url, { ...ASK, validators })).toEqual({ kind: 'unchanged', url });
  },
);

test('an old copy is replaced; validators that no header can hold are not sent', async () => {
  const { origin, heard } = await versioned();
  const validators = { etag: '"v0"\r\nX: 1', lastModified: '中' };
  expect((await documentAt(netFor(), origin.url, { validators: { etag: '"v0"' } })).text).toBe('text');
  expect((await documentAt(netFor(), origin.url, { validators })).text).toBe('text');
  expect(heard[1]).not.toHaveProperty('if-none-match');
  expect(heard[1]).not.toHaveProperty('if-modified-since');
});

test.each([204, 206, 304, 400, 404, 410, 451])('the status %i is an error, asked once', async (status) => {
  const origin = await originOf((_req, res) => void res.writeHead(status).end());
  const error = await failureAt(netFor(), `${origin.url}/a`);
  expect(error).toMatchObject({ code: 'http', status, url: `${origin.url}/a` });
  expect(error.message).toBe(`Cannot read ${origin.url}/a: its server answered with status ${status}.`);
  expect(origin.asked).toHaveLength(1);
});

test('a port where nobody listens is unreachable, and the sentence says how', async () => {
  const error = await failureAt(netFor(), 'http://127.0.0.1:1/a');
  expect(error.message).toBe(
    'Cannot read http://127.0.0.1:1/a: its server cannot be reached (ECONNREFUSED).',
  );
});

test('closing ends what is under way and what comes after', async () => {
  const net = netFor();
  const origin = await originOf(() => void net.close());
  expect((await failureAt(net, `${origin.url}/a`)).code).toBe('closed');
  expect((await failureAt(net, `${origin.url}/b`)).code).toBe('closed');
  expect(origin.asked).toEqual(['/a']);
});

test('closing ends a pause', async () => {
  const origin = await originOf((_req, res) => void res.writeHead(503, { 'Retry-After': '60' }).end());
  const net = netFor({ clock: systemClock, log: () => void net.close() });
  expect((await failureAt(net, `${origin.url}/a`)).code).toBe('closed');
  expect(origin.asked).toEqual(['/a']);
});
