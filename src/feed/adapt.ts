import type { FeedArticle, Section } from '../model/article.ts';
import { articleId } from '../model/identity.ts';
import { adaptItem } from './article.ts';
import { orderAt, readDate } from './dates.ts';
import { withoutDuplicates } from './duplicates.ts';
import { absolute } from './links.ts';
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

export interface Adapted {
  readonly articles: readonly FeedArticle[];
  /** Every item that is no article, those that `parseFeed` dropped included; positions count over all pages. */
  readonly dropped: readonly Dropped[];
}

/** A read document as articles, in its order: `articles.length + dropped.length === wire.total`. Never throws. */
export function adaptFeed(wire: WireFeed, options: AdaptOptions): Adapted {
  const { feedKey, now, position = 0 } = options;
  const idOf = (item: WireItem) => articleId(feedKey, item.key);
  const { kept, dropped } = withoutDuplicates(wire.items, idOf);
  const found = absolute(options.documentUrl, null);
  const feedBase = absolute(wire.feedUrl, found) ?? found;
  const home = absolute(wire.homePageUrl, feedBase) ?? feedBase;
  const base = absolute(wire.base, found);
  const find = sectionFinder(options.sections);
  const newest = kept.reduce((latest, { datePublished }) => {
    const date = readDate(datePublished);
    return date !== null && date <= now ? Math.max(latest, date) : latest;
  }, -Infinity);

  return {
    articles: kept.map((item) => {
      const publishedAt = readDate(item.datePublished);
      const place = orderAt(publishedAt, now, newest, position + item.position);
      return adaptItem(item, { wire, home, base, find, feedKey, publishedAt, orderAt: place });
    }),
    dropped: [...wire.dropped, ...dropped]
      .sort((a, b) => a.position - b.position)
      .map((item) => ({ ...item, position: position + item.position })),
  };
}
