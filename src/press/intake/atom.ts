import type { AtomFeed } from 'feedsmith';
import { absolute } from '../../feed/links.ts';
import { compact, type Json } from './compact.ts';
import { fromEntry, pageOf, titleOf } from './entry.ts';
import { fromAtom, fromNames } from './people.ts';
import { hubsOf, linked } from './rss.ts';

/** An Atom feed (RFC 4287; paged as RFC 5005, 3 says) as a JSON Feed 1.1 document. A saved one stands where it says it is from. */
export function fromAtomFeed(feed: AtomFeed.Feed<string>, address: string): Json {
  const { links = [], itunes, dc, xml } = feed;
  const found = absolute(address, null) ?? linked(links, 'self', null) ?? address;
  const given = absolute(xml?.base, found);
  const base = given ?? found;
  const authors = [fromAtom(feed.authors, base), fromNames(dc?.creators ?? [itunes?.author])];
  const document = compact({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(feed.title),
    home_page_url: pageOf(links, base),
    feed_url: linked(links, 'self', base) ?? absolute(address, null) ?? undefined,
    description: titleOf(feed.subtitle),
    next_url: linked(links, 'next', base),
    icon: absolute(feed.logo ?? itunes?.image, base) ?? undefined,
    favicon: absolute(feed.icon, base) ?? undefined,
    language: xml?.lang ?? dc?.languages?.[0],
    authors: authors.find(({ length }) => length > 0),
    hubs: hubsOf(links, base),
  });
  // Also when empty: without the list it would be no JSON Feed.
  const items = (feed.entries ?? []).map((entry) => fromEntry(entry, { links: base, markup: given }));
  return { ...document, items };
}
