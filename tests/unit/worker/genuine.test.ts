import { expect, it } from 'vitest';
import { isGenuine } from '../../../src/worker/genuine.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const answer = (body: string, type: Record<string, string>, status = 200) =>
  new Response(body, { headers: type, status });

it.each([
  ['a script', 'https://r.example/assets/a-1.js', answer('1', { 'content-type': 'text/javascript' }), true],
  ['a file of no type', 'https://r.example/assets/a.woff2', answer('1', {}), true],
  ['a page in place of a script', 'https://r.example/assets/a-1.js', answer('<p>Sign in', HTML), false],
  [
    'nothing',
    'https://r.example/assets/a-1.js',
    answer('', { 'content-type': 'text/javascript' }, 404),
    false,
  ],
  ['the shell', 'https://r.example/shell.html', answer('<script id="publication">', HTML), true],
  [
    'another page in place of the shell',
    'https://r.example/shell.html?v=1',
    answer('<p>Sign in', HTML),
    false,
  ],
])('%s', async (_what, url, response, genuine) => {
  expect(await isGenuine(url, response)).toBe(genuine);
});
