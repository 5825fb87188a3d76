import { expect, test } from 'vitest';
import { authorizationOf, targetOf } from '../../../../src/press/net/redirect.ts';
import { documentAt, failureAt, netFor } from './ask.ts';
import { originOf } from './origin.ts';

const leadsTo = (location: string, status = 302) =>
  originOf((req, res) => {
    if (req.url === '/from') res.writeHead(status, { Location: location }).end('moved');
    else res.end(`${req.url} ${req.headers.authorization ?? 'for all'}`);
  });

test.each([301, 302, 303, 307, 308])(
  'a redirect with %i is followed, relative to where it stands',
  async (status) => {
    const origin = await leadsTo('deep/to?a=1', status);
    const answer = await documentAt(netFor(), `${origin.url}/from`);
    expect(answer.url.href).toBe(`${origin.url}/deep/to?a=1`);
    expect(answer.text).toBe('/deep/to?a=1 for all');
  },
);

test('eight redirects are followed, a ninth is not', async () => {
  const origin = await originOf((req, res) => {
    const left = Number(req.url?.slice(1));
    if (left === 0) res.end('there');
    else res.writeHead(302, { Location: `/${left - 1}` }).end();
  });
  expect((await documentAt(netFor(), `${origin.url}/8`)).text).toBe('there');
  expect((await failureAt(netFor(), `${origin.url}/9`)).code).toBe('too-many-redirects');
});

test('a redirect in a circle ends', async () => {
  const origin = await leadsTo('/from');
  const error = await failureAt(netFor(), `${origin.url}/from`);
  expect(error.message).toBe(`Cannot read ${origin.url}/from: it is redirected too often.`);
  expect(origin.asked).toHaveLength(9);
});

test.each(['file:///etc/passwd', 'ftp://example.org/', 'javascript:alert(1)', 'data:,x', 'http://[', ''])(
  'a redirect to “%s” is refused',
  async (location) => {
    const origin = await leadsTo(location);
    expect((await failureAt(netFor(), `${origin.url}/from`)).code).toBe('redirect-refused');
  },
);

test.each(['file:///etc/passwd', 'ftp://example.org/a', 'data:,x'])('%s itself is not read', async (url) => {
  expect((await failureAt(netFor(), url)).code).toBe('scheme');
});

test('user name and password go to their own origin alone, and into no address that is handed back', async () => {
  const mine = await leadsTo('/to');
  const kept = await documentAt(netFor(), `http://me:pass%20word@127.0.0.1:${mine.port}/from`);
  expect(kept.text).toBe(`/to Basic ${Buffer.from('me:pass word').toString('base64')}`);
  expect(kept.url.href).toBe(`${mine.url}/to`);

  const foreign = await leadsTo('unused');
  const away = await leadsTo(`http://127.0.0.1:${foreign.port}/to`);
  expect((await documentAt(netFor(), `http://me:pw@127.0.0.1:${away.port}/from`)).text).toBe('/to for all');

  const planted = await leadsTo(`http://evil:pw@127.0.0.1:${foreign.port}/to`);
  expect((await documentAt(netFor(), `${planted.url}/from`)).text).toBe('/to for all');
});

test('a target is read against its page, and loses its user', () => {
  expect(targetOf('//b.example/x', new URL('https://a.example/y')).href).toBe('https://b.example/x');
  expect(targetOf('https://u:p@b.example/', new URL('https://a.example/')).href).toBe('https://b.example/');
});

test('a percent sign in a password may stand for itself', () => {
  expect(authorizationOf(new URL('http://a:100%@example.org/'))).toBe(`Basic ${btoa('a:100%')}`);
  expect(authorizationOf(new URL('http://example.org/'))).toBeNull();
});
