import type { AtomFeed } from 'feedsmith';
import { absolute } from '../../feed/links.ts';
import { plain } from '../../feed/plain.ts';
import { attachmentsOf } from './attachments.ts';
import { compact, type Json } from './compact.ts';
import { isoDate } from './dates.ts';
import type { Bases } from './item.ts';
import { line, sniffed, typed } from './markup.ts';
import { fromAtom, fromNames } from './people.ts';
import { leadOf } from './pictures.ts';
import { absoluteMarkup } from './rewrite.ts';
import { linked } from './rss.ts';

type Entry = AtomFeed.Entry<string>;

/** An entry of Atom (RFC 4287, 4.1.2) as JSON Feed 1.1 has an item. */
export function fromEntry(entry: Entry, bases: Bases): Json {
  const { links = [], content, dc, media, itunes } = entry;
  const given = absolute(entry.xml?.base, bases.links);
  const base = given ?? bases.links;
  const url = pageOf(links, base) ?? remote(entry, base);
  const lead = leadOf(media, base, entry.summary?.value ?? '');
  const enclosures = links
    .filter(({ rel }) => rel?.toLowerCase() === 'enclosure')
    .map(({ href, ...link }) => ({ ...link, url: href }));
  const attached = attachmentsOf(enclosures, media, itunes?.duration, base, lead.image);
  const published = isoDate(entry.published) ?? isoDate(dc?.dates?.[0]) ?? isoDate(entry.updated);
  const categories = (entry.categories ?? []).map(({ label, term }) => line(label) ?? line(term));
  const tags = [...categories, ...(dc?.subjects ?? []).map((name) => line(name))];
  return compact({
    id: entry.id ?? url,
    url,
    external_url: linked(links, 'related', base) ?? linked(links, 'via', base),
    title: titleOf(entry.title) ?? line(dc?.titles?.[0]),
    ...textsOf(entry, given ?? bases.markup),
    image: attached.image ?? absolute(itunes?.image, base) ?? undefined,
    date_published: published,
    date_modified: isoDate(entry.updated),
    authors: authorsOf(entry, base),
    tags: [...new Set(tags.filter((tag) => tag !== undefined))],
    language: content?.xml?.lang ?? entry.xml?.lang ?? dc?.languages?.[0],
    attachments: attached.attachments,
    _offprint: compact({ hero: lead.hero }),
  });
}

/** A text construct (RFC 4287, 3.1) as one line. */
export function titleOf(title: AtomFeed.Text | undefined): string | undefined {
  return line(title?.value, /html/i.test(title?.type ?? ''));
}

/** The page itself among the alternates, which may also be a translation's feed or a PDF. */
export function pageOf(links: readonly AtomFeed.Link<string>[], base: string | null): string | undefined {
  const alternates = links.filter(({ rel = 'alternate' }) => rel.toLowerCase() === 'alternate');
  return linked(
    [...alternates.filter(({ type }) => !type || /html/i.test(type)), ...alternates].map((link) => ({
      ...link,
      rel: 'alternate',
    })),
    'alternate',
    base,
  );
}

/** Content that lies elsewhere (RFC 4287, 4.1.3.2) is where the entry leads, if nothing else is. */
function remote({ content }: Entry, base: string | null): string | undefined {
  return absolute(content?.src, base) ?? undefined;
}

function textsOf({ content, summary, media, itunes }: Entry, base: string | null): Json {
  const whole = typed(content?.value, content?.type);
  const short = typed(summary?.value, summary?.type);
  const described = media?.description ?? media?.groups?.find(({ description }) => description)?.description;
  const spare = sniffed(itunes?.summary ?? described?.value);
  const body = [whole, short].find((found) => Object.keys(found).length > 0) ?? spare;
  const from = body === whole ? content : body === short ? summary : undefined;
  const stands = absolute(from?.xml?.base, base) ?? base;
  const { content_html: html } = body;
  const dek = body === whole ? line(short.content_text ?? plain(short.content_html)) : undefined;
  return {
    ...body,
    ...(html !== undefined && stands !== null ? { content_html: absoluteMarkup(html, stands) } : {}),
    ...(dek === undefined ? {} : { summary: dek }),
  };
}

function authorsOf({ authors, source, dc, itunes }: Entry, base: string | null): readonly Json[] {
  const found = [fromAtom(authors, base), fromAtom(source?.authors, base), fromNames(dc?.creators ?? [])];
  return found.find(({ length }) => length > 0) ?? fromNames([itunes?.author]);
}
