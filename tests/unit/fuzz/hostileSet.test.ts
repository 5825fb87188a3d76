import { beforeEach, expect, it } from 'vitest';
import { Store } from '../../../src/db/open.ts';
import { readArticle } from '../../../src/db/shelf.ts';
import { readWindow } from '../../../src/db/windows.ts';
import { cleanArticle } from '../../../src/press/printing/clean.ts';
import { refreshFeed } from '../../../src/sync/refresh.ts';
import { HOSTILE_FEEDS } from '../../support/hostileFeeds.ts';
import { serve } from '../feed/server.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';

useBrowser();
let store: Store;
beforeEach(() => {
  store = new Store();
});

/** As the app does it: over the line, into the store, out of it, and cleaned. */
async function shown(body: string | Buffer): Promise<string[]> {
  const origin = await serve((_, response) => response.end(body));
  await refreshFeed(store, { key: 'feed.json', url: `${origin}/feed.json`, sections: [] });
  const { rows } = await readWindow(store, { of: 'all' }, { limit: 30 });
  const articles = await Promise.all(rows.map(({ id }) => readArticle(store, id)));
  return articles.flatMap((article) => {
    if (!article) return [];
    const { html, base } = article.body;
    return [`${article.header.headline}: ${cleanArticle(html, { base, hero: null })}`];
  });
}

it.each(HOSTILE_FEEDS)('$name ends as it says', async ({ body, ends }) => {
  if (typeof ends === 'string') {
    await expect(shown(body)).rejects.toMatchObject({ name: 'ReaderError', code: ends });
    return;
  }
  const articles = await shown(body);
  expect(articles).toHaveLength(ends);
  for (const article of articles) {
    expect(article).toMatch(/^\S.*: /);
    expect(article).not.toMatch(
      /<(?:script|style|form|iframe|svg)|onerror|count\.example|[\u202a-\u202e\u2066-\u2069]/,
    );
  }
  expect('polluted' in {}).toBe(false);
});
