import { adaptFeed } from '../../../src/feed/adapt.ts';
import { parseWhole } from '../../../src/feed/cutOff.ts';
import { readFeed } from '../../../src/feed/parse.ts';
import type { FeedArticle } from '../../../src/model/article.ts';

export const NOW = Date.UTC(2026, 10, 28);
export const AROUND = { feedKey: 'f', documentUrl: 'https://e.example/feed.json', sections: [], now: NOW };
/** As it comes from the network. */
export const adapt = (feed: unknown, around = AROUND) => adaptFeed(parseWhole(JSON.stringify(feed)), around);
/** The article of one item. */
export function one(item: object): FeedArticle {
  const [article] = adaptFeed(readFeed({ items: [{ id: '1', ...item }] }), AROUND).articles;
  if (!article) throw new Error('the item is no article');
  return article;
}
