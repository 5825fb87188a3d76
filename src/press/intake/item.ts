import type { RdfFeed, RssFeed } from 'feedsmith';
import { absolute } from '../../feed/links.ts';
import { plain } from '../../feed/plain.ts';
import { attachmentsOf } from './attachments.ts';
import { compact, type Json } from './compact.ts';
import { isoDate } from './dates.ts';
import { line, sniffed, typed } from './markup.ts';
import { fromAtom, fromNames, fromRss } from './people.ts';
import { leadOf } from './pictures.ts';
import { absoluteMarkup } from './rewrite.ts';

/** An item of RSS 2.0 or 1.0: what the second has is a part of what the first may have, but for its name. */
export type Item = RssFeed.Item<string> & Pick<RdfFeed.Item<string>, 'rdf'>;

/** Where relative addresses stand: `links` the item's own, `markup` those of its text, where the feed says so. */
export interface Bases {
  readonly links: string | null;
  readonly markup: string | null;
}

/** An item as JSON Feed 1.1 has it. `content:encoded` is the text; `description` is it too where it stands alone. */
export function fromItem(item: Item, { links, markup }: Bases): Json {
  const { guid, atom, dc, itunes, media } = item;
  const base = absolute(item.xml?.base, links) ?? links;
  const permalink = guid?.isPermaLink === false ? undefined : guid?.value;
  const alternate = atom?.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href;
  const url = absolute(item.link ?? alternate, base) ?? absolute(permalink, null) ?? undefined;
  const { summary, ...body } = textsOf(item, absolute(item.xml?.base, links) ?? markup);
  const lead = leadOf(media, base, item.description ?? '');
  const attached = attachmentsOf(item.enclosures ?? [], media, itunes?.duration, base, lead.image);
  const published = [item.pubDate, dc?.dates?.[0], item.dcterms?.issued?.[0], atom?.published, atom?.updated];
  const modified = [atom?.updated, item.dcterms?.modified?.[0]];
  const subjects = [...(item.categories ?? []).map(({ name }) => name), ...(dc?.subjects ?? [])];
  return compact({
    id: guid?.value ?? atom?.id ?? item.rdf?.about ?? url,
    url,
    title: line(item.title ?? atom?.title?.value ?? dc?.titles?.[0] ?? itunes?.title),
    ...body,
    summary,
    image: attached.image ?? absolute(itunes?.image, base) ?? undefined,
    date_published: first(published),
    date_modified: first(modified),
    authors: authorsOf(item, base),
    tags: [...new Set(subjects.map((name) => line(name)).filter((name) => name !== undefined))],
    language: item.xml?.lang ?? dc?.languages?.[0],
    attachments: attached.attachments,
    _offprint: compact({ hero: lead.hero }),
  });
}

function textsOf(item: Item, base: string | null): Json {
  const { content, atom, itunes, dc, media } = item;
  const long = content?.encoded ?? atom?.content?.value;
  const short = [item.description, atom?.summary?.value, itunes?.summary, dc?.descriptions?.[0]];
  const [described, ...others] = short.filter((text) => text !== undefined);
  const whole = content?.encoded
    ? { content_html: content.encoded }
    : typed(long, atom?.content?.type ?? 'html');
  const body = long ? whole : sniffed(described ?? itunes?.subtitle ?? media?.description?.value);
  const dek = line(plainly(long ? described : (others[0] ?? itunes?.subtitle)));
  const html = 'content_html' in body ? body.content_html : undefined;
  const repeated = dek === undefined || dek === line(plainly(html ?? body.content_text));
  return {
    ...body,
    ...(html !== undefined && base !== null ? { content_html: absoluteMarkup(String(html), base) } : {}),
    ...(repeated ? {} : { summary: dek }),
  };
}

/** JSON Feed's summary is plain text. */
function plainly(written: string | undefined): string | undefined {
  const { content_html, content_text } = sniffed(written);
  return content_html === undefined ? content_text : plain(content_html);
}

function authorsOf({ dc, authors, itunes, atom }: Item, base: string | null): readonly Json[] {
  const found = [fromNames(dc?.creators ?? []), fromRss(authors, base), fromAtom(atom?.authors, base)];
  return found.find(({ length }) => length > 0) ?? fromNames([itunes?.author]);
}

/** The first that is a date at all. */
function first(dates: readonly (string | undefined)[]): string | undefined {
  return dates.map(isoDate).find((date) => date !== undefined);
}
