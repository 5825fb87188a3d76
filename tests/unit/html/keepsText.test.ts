import { existsSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { articlesIn } from '../../../tools/cleaning/articles.ts';
import { cleanMarked } from '../../../tools/cleaning/cleaner.ts';
import { compare, nothingYet } from '../../../tools/cleaning/compare.ts';
import { KINDS } from '../../support/everyKind.ts';

/** Of what a reader would see: `npm run cleaning` says what the rest is. */
const KEPT = 0.999;
const BASE = 'https://envoy.example/2026/post';
const FOLDERS = ['../shared/feeds/json', '../shared/feeds/xml'];
const absent = !FOLDERS.every((folder) => existsSync(folder));
if (absent) console.warn(`skipped: ${FOLDERS.join(', ')} are not there`);

/** Bytes of a feed, characters of an article, articles of a feed: `npm run cleaning` reads them all. */
const FEED = 300_000;
const LONGEST = 10_000;
const MOST = 2;
vi.setConfig({ testTimeout: 300_000 }); // a hundred articles, on a machine that may be busy

const compared = (articles: readonly { readonly html: string; readonly base: string }[]) => {
  const sum = nothingYet();
  for (const { html, base } of articles) compare(cleanMarked(html, base), sum);
  return sum;
};

describe('what a reader would see is kept', () => {
  it.each(Object.entries(KINDS))('of %s', (_kind, html) => {
    const { text, links, footnotes, lost } = compared([{ html, base: BASE }]);
    expect(lost).toEqual([]);
    expect(text.kept).toBe(text.given);
    expect(links.kept).toBe(links.given);
    expect(footnotes.kept).toBe(footnotes.given);
  });

  it.skipIf(absent)('of published feeds', () => {
    const articles = [...articlesIn(FOLDERS, FEED).values()].flatMap((feed) =>
      feed.filter(({ html }) => html !== '' && html.length < LONGEST).slice(0, MOST),
    );
    expect(articles.length).toBeGreaterThan(80);
    const { text, links, pictures, footnotes, lost } = compared(articles);
    expect(text.kept / text.given, lost.join('\n')).toBeGreaterThanOrEqual(KEPT);
    expect(links.kept / links.given, 'links').toBeGreaterThanOrEqual(KEPT);
    expect(pictures.kept, 'pictures').toBeGreaterThanOrEqual(pictures.given);
    expect(footnotes.kept, 'footnotes').toBe(footnotes.given);
  });
});

describe('the measure itself', () => {
  const measured = (given: string, kept: string) => {
    const sum = nothingYet();
    const cleaned = cleanMarked(given, BASE);
    cleaned.kept.body.innerHTML = kept;
    compare(cleaned, sum);
    return { ...sum.text, lost: sum.lost };
  };

  it.each([
    ['nothing', '<p>One two</p>', '<p>One two</p>', { given: 6, kept: 6, lost: [] }],
    ['a word', '<p>One big three</p>', '<p>One three</p>', { given: 11, kept: 8, lost: ['big'] }],
    ['a word for another', '<p>One two</p>', '<p>One 2wo</p>', { given: 6, kept: 5, lost: ['t'] }],
    ['nothing, with words put between', '<p>One</p><p>two</p>', '<p>One</p>card<p>two</p>', { kept: 6 }],
    ['everything', '<p>One</p>', '', { given: 3, kept: 0, lost: ['One'] }],
    ['no script', '<p>One</p><script>two</script>', '<p>One</p>', { given: 3, kept: 3, lost: [] }],
  ])('finds that %s is gone', (_what, given, kept, counts) => {
    expect(measured(given, kept)).toMatchObject(counts);
  });
});
