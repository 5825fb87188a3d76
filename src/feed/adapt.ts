import type { FeedArticle, Section } from '../model/article.ts';
import { articleId } from '../model/identity.ts';
import { adaptItem } from './article.ts';
import { orderAt, readDate } from './dates.ts';
import { withoutDuplicates } from './duplicates.ts';
import { absolute } from './links.ts';
import { authorsOf } from './people.ts';
import { sectionFinder } from './sections.ts';
import type { Dropped, WireFeed, WireItem } from './wire.ts';

export interface AdaptOptions {
  /** The feed as `offprint.json` writes it. */
  readonly feedKey: string;
  /** Where this document was found, absolute, after redirects. */
  readonly documentUrl: string;
  /** The publication's. */
  readonly sections: readonly Section[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Items of the pages before this one. */
  readonly position?: number;
}

export interface Adapter {
  /** Items that become articles, in the document's order. */
  readonly items: readonly WireItem[];
  /** Every item that is no article, those that `parseFeed` dropped included; positions count over all pages. */
  readonly dropped: readonly Dropped[];
  /** About 0.4 ms for an article of 6 KB, so a long feed is better adapted in parts. Never throws. */
  adapt(item: WireItem): FeedArticle;
}

/** How a read document becomes articles: `items.length + dropped.length === wire.total`. Never throws. */
export function feedAdapter(wire: WireFeed, options: AdaptOptions): Adapter {
  const { feedKey, now, position = 0 } = options;
  const idOf = (item: WireItem) => articleId(feedKey, item.key);
  const { kept, dropped } = withoutDuplicates(wire.items, idOf);
  const found = absolute(options.documentUrl, null);
  const feedBase = absolute(wire.feedUrl, found) ?? found;
  const home = absolute(wire.homePageUrl, feedBase) ?? feedBase;
  const base = absolute(wire.base, found);
  const authors = authorsOf(wire.authors, home);
  const find = sectionFinder(options.sections);
  const newest = kept.reduce((latest, { datePublished }) => {
    const date = readDate(datePublished);
    return date !== null && date <= now ? Math.max(latest, date) : latest;
  }, -Infinity);

  return {
    items: kept,
    dropped: [...wire.dropped, ...dropped]
      .sort((a, b) => a.position - b.position)
      .map((item) => ({ ...item, position: position + item.position })),
    adapt: (item) => {
      const publishedAt = readDate(item.datePublished);
      const place = orderAt(publishedAt, now, newest, position + item.position);
      return adaptItem(item, { wire, home, base, authors, find, feedKey, publishedAt, orderAt: place });
    },
  };
}

/** A whole document at once: `articles.length + dropped.length === wire.total`. Never throws. */
export function adaptFeed(wire: WireFeed, options: AdaptOptions) {
  const { items, dropped, adapt } = feedAdapter(wire, options);
  return { articles: items.map(adapt), dropped };
}
