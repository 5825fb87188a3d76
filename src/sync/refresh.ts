import { mergeArticles } from '../db/articles.ts';
import { readFeedRecord, writeFeedRecord } from '../db/feeds.ts';
import type { Store } from '../db/open.ts';
import { feedAdapter } from '../feed/adapt.ts';
import type { FeedArticle } from '../model/article.ts';
import { ReaderError } from '../model/errors.ts';
import type { FeedRecord } from '../model/feedRecord.ts';
import { nextFrame } from './nextFrame.ts';
import { readPage, type Page } from './readPage.ts';

/** Pages of a feed that one refresh follows at most. */
const PAGE_LIMIT = 20;
/** Articles merged at once: writing 10 holds the page for about 5 ms, a slow phone for 20. */
const BATCH = 10;
/** Milliseconds of work after which the page gets its turn. */
const SLICE = 8;

export interface FeedSource {
  /** The feed as `offprint.json` writes it: the key of ids and records. */
  readonly key: string;
  readonly url: string;
  readonly sections: readonly { readonly name: string; readonly slug: string }[];
}

export interface RefreshOptions {
  readonly signal?: AbortSignal;
  /** Called after each page that brought something, so that a first visit sees the first page at once. */
  readonly onMerged?: (added: readonly string[]) => void;
  /** Read the feed's pages, changed or not, until this article has come by. */
  readonly until?: string;
}

export interface Refreshed {
  readonly outcome: 'unchanged' | 'updated' | 'elsewhere' | 'expired';
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

const NOTHING: Refreshed = { outcome: 'unchanged', added: [], changed: [] };

/**
 * Brings the store up to date with the feed: asks conditionally, stops at a 304 or at bytes already seen, merges
 * page after page until one brings nothing new. An empty or failing feed removes nothing and throws. One refresh
 * at a time over all tabs (Web Locks): where another tab is at it, this one answers `elsewhere` at once.
 */
export async function refreshFeed(
  store: Store,
  feed: FeedSource,
  options: RefreshOptions = {},
): Promise<Refreshed> {
  if (!('locks' in navigator)) return refresh(store, feed, options);
  const ifAvailable = options.until === undefined; // whoever looks for one article waits for its turn
  return navigator.locks.request(lockOf(feed), { ifAvailable }, (lock) =>
    lock ? refresh(store, feed, options) : { ...NOTHING, outcome: 'elsewhere' as const },
  );
}

/** The lock that whoever refreshes holds, in all tabs. */
export const lockOf = ({ key }: FeedSource) => `offprint-refresh ${key}`;

async function refresh(store: Store, feed: FeedSource, options: RefreshOptions): Promise<Refreshed> {
  let before = await readFeedRecord(store, feed.key);
  const first = await readPage(feed.url, options.until === undefined ? before : null, options.signal);
  if (before && !first.wire) {
    const { etag, lastModified } = first;
    const moved = etag !== before.etag || lastModified !== before.lastModified;
    before = { ...before, etag, lastModified };
    if (moved) await writeFeedRecord(store, before);
    if (before.backfill === null) return { ...NOTHING, outcome: before.expired ? 'expired' : 'unchanged' };
  }

  const added: string[] = [];
  const changed: string[] = [];
  /** Everything read from the feed's top without a gap, and whether the feed ends there. */
  const present: string[] = [];
  let whole = false;
  const visited = new Set<string>();
  const revise = before && (await import('../db/withReplaced.ts')).withReplaced;
  let record = before;
  // An unfinished fill goes on where it stopped; anything else starts at the top.
  let filling = !first.wire;
  let position = filling ? (before?.total ?? 0) : 0;
  let url = filling ? (before?.backfill ?? null) : feed.url;
  let page: Page | null = first.wire ? first : null;
  for (let pages = 0; url !== null && pages < PAGE_LIMIT; pages++) {
    page ??= await readWhole(url, options.signal);
    visited.add(url).add(page.url);
    const merged = await mergePage(store, feed, page, position, page === first, revise);
    added.push(...merged.news);
    changed.push(...merged.edited);
    if (!filling) present.push(...merged.ids);
    const following: string | null =
      page.following !== null && visited.has(page.following) ? null : page.following;
    whole ||= !filling && following === null;
    const found = options.until !== undefined && merged.ids.includes(options.until);
    const goesOn = options.until !== undefined ? !found : filling || merged.news.length > 0;
    const resume = filling || merged.news.length > 0 ? following : (before?.backfill ?? null);
    position += page.wire.total;
    record = {
      ...record,
      ...(page === first || !record ? recordOf(feed, page) : record),
      backfill: resume,
      dropped: [...(page === first ? [] : (record?.dropped ?? [])), ...merged.dropped],
      total: position,
    };
    await writeFeedRecord(store, record);
    if (merged.news.length > 0) options.onMerged?.(merged.news);
    page = null;
    url = goesOn ? following : null;
    const pending: string | null =
      options.until === undefined && !filling ? (before?.backfill ?? null) : null;
    if (url === null && pending !== null && !visited.has(pending)) {
      // What is new has been read down to what was known: now the rest of the fill that was cut short.
      [url, filling, position] = [pending, true, Math.max(position, before?.total ?? 0)];
    }
  }
  const known = before;
  if (known)
    await import('./departures.ts')
      .then(({ findDepartures }) => findDepartures(store, feed.key, present, whole, known))
      .catch(() => {}); // the articles are there; who has left is found when the feed changes next
  return { outcome: record?.expired ? 'expired' : 'updated', added, changed };
}

async function readWhole(url: string, signal?: AbortSignal): Promise<Page> {
  const page = await readPage(url, null, signal);
  if (!page.wire) throw new ReaderError('odd-answer', { detail: '304' });
  return page;
}

async function mergePage(
  store: Store,
  feed: FeedSource,
  page: Page,
  position: number,
  isFirst: boolean,
  revise: Parameters<typeof mergeArticles>[3],
) {
  const { items, dropped, adapt } = feedAdapter(page.wire, {
    feedKey: feed.key,
    documentUrl: page.url,
    sections: feed.sections,
    now: Date.now(),
    position,
  });
  if (items.length === 0 && isFirst) throw new ReaderError('empty');
  const ids: string[] = [];
  const news: string[] = [];
  const edited: string[] = [];
  for (let from = 0; from < items.length; from += BATCH) {
    const articles: FeedArticle[] = [];
    let began = performance.now();
    for (const item of items.slice(from, from + BATCH)) {
      articles.push(adapt(item));
      if (performance.now() - began < SLICE) continue;
      await nextFrame();
      began = performance.now();
    }
    const merged = await mergeArticles(store, articles, Date.now(), revise);
    ids.push(...articles.map(({ header }) => header.id));
    news.push(...merged.added);
    edited.push(...merged.changed);
    await nextFrame();
  }
  return { ids, news, edited, dropped };
}

function recordOf(feed: FeedSource, page: Page): FeedRecord {
  const { etag, lastModified, hash, wire } = page;
  const { expired } = wire;
  return { key: feed.key, etag, lastModified, hash, expired, backfill: null, dropped: [], total: 0 };
}
