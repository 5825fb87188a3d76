import type { AtomFeed, RdfFeed, RssFeed } from 'feedsmith';
import { absolute } from '../../feed/links.ts';
import { compact, type Json } from './compact.ts';
import { fromItem, type Item } from './item.ts';
import { line } from './markup.ts';
import { fromAtom, fromNames } from './people.ts';

type Channel = Omit<RssFeed.Feed<string>, 'items' | 'image'> &
  Pick<RdfFeed.Feed<string>, 'rdf'> & {
    readonly items?: readonly Item[];
    readonly image?: { readonly url?: string };
  };

/** A channel of RSS 2.0 (https://www.rssboard.org/rss-specification) or 1.0 as a JSON Feed 1.1 document. A saved one stands where it says it is from. */
export function fromChannel(channel: Channel, address: string): Json {
  const { atom, itunes, dc, xml } = channel;
  const found = absolute(address, null) ?? linked(atom?.links, 'self', null) ?? address;
  const given = absolute(xml?.base, found);
  const alternate = atom?.links?.find(({ rel, href }) => rel === 'alternate' && href)?.href;
  const home = absolute(channel.link ?? alternate, given ?? found);
  const base = given ?? home ?? found;
  const document = compact({
    version: 'https://jsonfeed.org/version/1.1',
    title: line(channel.title ?? dc?.titles?.[0] ?? itunes?.title),
    home_page_url: home ?? undefined,
    feed_url: linked(atom?.links, 'self', base) ?? absolute(address, null) ?? undefined,
    description: line(channel.description ?? itunes?.subtitle ?? itunes?.summary),
    next_url: linked(atom?.links, 'next', found),
    icon: absolute(itunes?.image ?? channel.image?.url ?? atom?.logo, base) ?? undefined,
    favicon: absolute(atom?.icon, base) ?? undefined,
    language: channel.language ?? dc?.languages?.[0] ?? xml?.lang,
    authors: [fromNames(dc?.creators ?? [itunes?.author]), fromAtom(atom?.authors, base)].find(
      ({ length }) => length > 0,
    ),
    hubs: hubsOf(atom?.links, found),
  });
  // Also when empty: without the list it would be no JSON Feed.
  const items = (channel.items ?? []).map((item) => fromItem(item, { links: base, markup: given }));
  return { ...document, items };
}

/** Where the first link of that relation leads; undefined unless it is http(s). */
export function linked(
  links: readonly AtomFeed.Link<string>[] | undefined,
  relation: string,
  base: string | null,
): string | undefined {
  const link = links?.find(({ rel, href }) => rel?.toLowerCase() === relation && absolute(href, base));
  return absolute(link?.href, base) ?? undefined;
}

/** WebSub (https://www.w3.org/TR/websub/, 4): a feed names its hubs by links. */
export function hubsOf(links: readonly AtomFeed.Link<string>[] | undefined, base: string): readonly Json[] {
  return (links ?? []).flatMap(({ rel, href }) => {
    const url = rel?.toLowerCase() === 'hub' ? absolute(href, base) : null;
    return url === null ? [] : [{ type: 'WebSub', url }];
  });
}
