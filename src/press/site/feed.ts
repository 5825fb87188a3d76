import { isRecord } from '../../feed/json.ts';
import { divide, type FullPages, type Item, type Paging } from './paging.ts';
import { wellFormedItem } from './wellFormed.ts';

/** The keys of a feed beside its items, as JSON Feed 1.1 has them ("Top-level"). */
export type FeedTop = Readonly<Record<string, unknown>>;

export interface FeedFiles {
  /** `feed.json` and `feed/archive-0001.json` (the oldest) and on, each with its text. */
  readonly files: ReadonlyMap<string, string>;
  /** To be given back in the next run. */
  readonly fullPages: FullPages;
}

/** Of `feed.json`, which every reader fetches before anything else. */
const FIRST_BYTES = 250_000;
const LONGEST_NAME = 'feed/archive-0000000.json';

/** What an archive page needs of the feed. The rest (icons, hubs, what changes with each run) stands on the first. */
const ARCHIVE_KEYS = ['version', 'title', 'home_page_url', 'feed_url', 'language', 'authors'];

/**
 * The files of a feed: the newest items in `feed.json`, the others behind `next_url`, newest page to oldest. Items
 * come newest first, with what the archive knows of each; of two with one id the first counts. Without a state
 * (`[]`) the pages are made anew.
 */
export function composeSiteFeed(top: FeedTop, items: readonly Item[], before: FullPages): FeedFiles {
  const room = FIRST_BYTES - Buffer.byteLength(write(top, LONGEST_NAME, []));
  const { first, growing, full, fullPages } = divide(items, before, room);
  const chain = behind({ full, growing });
  const next = chain[0];
  const files = new Map<string, string>();
  files.set('feed.json', write(top, next === undefined ? null : `feed/${next.name}`, first));
  chain.forEach((page, i) => {
    files.set(`feed/${page.name}`, write(archiveTop(top), chain[i + 1]?.name ?? null, page.items));
  });
  return { files, fullPages };
}

interface ArchivePage {
  readonly name: string;
  readonly items: readonly Item[];
}

/** The pages behind the first, newest first. A page whose items are all gone is passed over: a reader would stop there. */
function behind({ full, growing }: Pick<Paging, 'full' | 'growing'>): ArchivePage[] {
  return [...full, growing]
    .map((items, i) => ({ name: `archive-${String(i + 1).padStart(4, '0')}.json`, items }))
    .filter(({ items }) => items.length > 0)
    .toReversed();
}

function write(top: FeedTop, nextUrl: string | null, items: readonly Item[]): string {
  const own = Object.fromEntries(
    Object.entries(top).filter(([key]) => key !== 'items' && key !== 'next_url'),
  );
  const next = nextUrl === null ? {} : { next_url: nextUrl };
  return JSON.stringify({ ...own, ...next, items: items.map(wellFormedItem) });
}

/** The feed's own keys as they read one folder down. */
function archiveTop(top: FeedTop): FeedTop {
  const kept = Object.fromEntries(ARCHIVE_KEYS.filter((key) => key in top).map((key) => [key, top[key]]));
  const base = isRecord(top['_offprint']) ? top['_offprint']['base'] : undefined;
  return typeof base === 'string' ? { ...kept, _offprint: { base: fromBelow(base) } } : kept;
}

/** `_offprint.base` is relative to the document (docs/feed-extension.md), and the archive lies in a folder. */
function fromBelow(base: string): string {
  return URL.canParse(base) || base.startsWith('/') ? base : `../${base.replace(/^\.\//, '')}`;
}
