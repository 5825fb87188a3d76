import type { Page } from '@playwright/test';
import { demoFeed, demoItem, serveFeed, withChange } from '../support/feed.ts';
import { openArticle } from '../support/demoPlaces.ts';
import { contrast } from '../../src/model/contrast.ts';
import { expect } from '../support/calmTest.ts';
import { test } from '../support/reader.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const CIPHER = demoItem('great-cipher');

/** The words that are coloured as one kind. */
const coloured = (page: Page, kind: string) =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), `code-${kind}`);

test('code is coloured by its language, its text and markup untouched, and no longer when it is left', async ({
  page,
  site,
}) => {
  await openArticle(page, site, CIPHER.title);
  await expect
    .poll(() => coloured(page, 'keyword'))
    .toEqual(expect.arrayContaining(['def', 'while', 'return']));
  expect(await coloured(page, 'string')).toContain('"lesennemisarrivent"');
  expect(await coloured(page, 'number')).toEqual(expect.arrayContaining(['124', '555', '0.25']));
  expect(await coloured(page, 'comment')).toEqual(['# ignore the number before this one', '# set a trap']);
  await expect(page.locator('.prose pre code > *')).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => coloured(page, 'keyword')).toEqual([]);
});

test('its colours can be read on their ground in every theme', async ({ page, site }) => {
  await openArticle(page, site, CIPHER.title);
  await expect.poll(() => coloured(page, 'keyword')).not.toEqual([]);
  const found = await page.evaluate(() =>
    ['light', 'dark', 'sepia', 'black'].flatMap((theme) => {
      document.documentElement.dataset['theme'] = theme;
      const pre = document.querySelector('.prose pre') ?? document.body;
      const ground = getComputedStyle(pre).backgroundColor;
      return ['comment', 'keyword', 'string', 'number', 'title'].map((kind) => {
        const { color } = getComputedStyle(pre, `::highlight(code-${kind})`);
        return { theme, kind, color, ground };
      });
    }),
  );
  expect(new Set(found.map(({ color }) => color)).size, 'they are colours').toBeGreaterThan(8);
  for (const { theme, kind, color, ground } of found)
    expect(contrast(hex(color), hex(ground)), `${kind} in ${theme}`).toBeGreaterThanOrEqual(4.5);
});

test('code that names no language, or one that nobody here knows, stays plain', async ({ page, site }) => {
  const plain =
    '<p>Some.</p><pre><code>return 1</code></pre><pre><code class="language-klingon">return 2</code></pre>';
  const known = '<pre><code class="language-js">return 3</code></pre>';
  serveFeed(site, withChange(demoFeed(), CIPHER.id, { content_html: plain + known }));
  await openArticle(page, site, CIPHER.title);
  await expect.poll(() => coloured(page, 'number')).toEqual(['3']);
});

test('code is coloured by the language that only a box around it names', async ({ page, site }) => {
  const github = '<div class="highlight highlight-source-js"><pre>return 1</pre></div>';
  const jekyll =
    '<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code>return 2</code></pre></div></div>';
  const unnamed = '<div class="highlight"><pre class="highlight"><code>return 3</code></pre></div>';
  serveFeed(
    site,
    withChange(demoFeed(), CIPHER.id, { content_html: `<p>Some.</p>${unnamed}${github}${jekyll}` }),
  );
  await openArticle(page, site, CIPHER.title);
  await expect.poll(() => coloured(page, 'number')).toEqual(['1', '2']);
});

/** `rgb(1, 2, 3)`, or `color(srgb 0.1 0.2 0.3)`, as `#rrggbb`. */
function hex(colour: string): string {
  const most = colour.startsWith('rgb') ? 1 : 255;
  const parts = colour.match(/[\d.]+/g)?.slice(0, 3) ?? [];
  return `#${parts
    .map((part) =>
      Math.round(Number(part) * most)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
