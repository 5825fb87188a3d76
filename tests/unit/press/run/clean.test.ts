import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { cleanArticle } from '../../../../src/press/printing/clean.ts';

test('hundreds of articles are cleaned alike, and leave no memory taken', { timeout: 60_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void; // what the flag brings
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const html = '<p onclick="x()">Text <em>here</em></p><script>x()</script>'.repeat(20);
  const clean = () => cleanArticle(html, { base: 'https://magazine.example/', hero: null });
  const first = clean();
  expect(first).toBe('<p>Text <em>here</em></p>'.repeat(20));
  const before = heap();
  for (let i = 0; i < 401; i++) {
    expect(clean()).toBe(first);
    await new Promise((resolve) => setImmediate(resolve)); // weak references hold until then
  }
  expect(heap() - before).toBeLessThan(30);
});
