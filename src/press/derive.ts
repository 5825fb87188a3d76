import { basename } from 'node:path';
import { plain } from '../feed/plain.ts';
import { slugOf } from '../feed/sections.ts';
import type { WireFeed, WireItem } from '../feed/wire.ts';
import { parsePublication } from '../model/publication.ts';
import { slugify } from '../model/slug.ts';
import { isLocal } from './run/localFolder.ts';
import { webUrl } from './webUrl.ts';

/** `offprint.json` as far as a feed can say it; see `parsePublication` for what the keys mean. */
export interface DerivedPublication {
  readonly name: string;
  readonly description?: string;
  readonly language?: string;
  readonly feed: string;
  readonly homePage?: string;
  readonly sections?: readonly { readonly name: string; readonly slug?: string }[];
}

const MAX_SECTIONS = 8;
const MIN_ITEMS = 2;

/** A magazine's feed as one document: as it was written, and as the reader understands it. */
interface Read {
  readonly wire: WireFeed;
  readonly document: Readonly<Record<string, unknown>>;
  readonly address: URL;
}

/** A publication for a feed whose publisher has written none. Its feed is the edition's own copy, `feed.json`. */
export function derivePublication({ wire: feed, document, address }: Read): DerivedPublication {
  const written = webUrl(document['home_page_url'], address);
  const homePage = written && !isLocal(written.href) ? written : null;
  const description = plain(feed.description);
  const sections = frequentSections(feed.items);
  const publication: DerivedPublication = {
    name:
      plain(feed.title) ||
      homePage?.host ||
      (isLocal(address.href) ? basename(decodeURIComponent(address.pathname)) : address.host),
    ...(description === '' ? {} : { description }),
    ...(isLanguage(feed.language) ? { language: feed.language } : {}),
    feed: 'feed.json',
    ...(homePage === null ? {} : { homePage: homePage.href }),
    ...(sections.length === 0 ? {} : { sections }),
  };
  parsePublication(publication); // an error here is ours, and the build's message would blame the publisher
  return publication;
}

/** The sections most items stand in, the fullest first; a tag in another spelling (`Maps`, `maps`) is the same. */
function frequentSections(items: readonly WireItem[]): { name: string; slug?: string }[] {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const item of items) {
    const names = new Map(sectionNames(item).map((name) => [slugOf(name), name]));
    for (const [slug, name] of names) {
      const counted = counts.get(slug) ?? { name, count: 0 };
      counted.count += 1;
      counts.set(slug, counted);
    }
  }
  return [...counts]
    .filter(([, { count }]) => count >= MIN_ITEMS)
    .sort(([, a], [, b]) => b.count - a.count) // stable: among equals, the one seen first
    .slice(0, MAX_SECTIONS)
    .map(([slug, { name }]) => (slugify(name) === slug ? { name } : { name, slug }));
}

function sectionNames(item: WireItem): string[] {
  const { sections } = item.offprint;
  return (sections.length > 0 ? sections : item.tags.slice(0, 1)).map((name) => name.trim());
}

/** Whether browsers know what to do with it: the reader hands it to `lang` and to Intl, which throws. */
function isLanguage(language: string | undefined): language is string {
  try {
    return language !== undefined && Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false; // a RangeError for what is no language tag, such as "English (UK)"
  }
}
