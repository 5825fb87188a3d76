import { address, each, identifier, isRecord, number, record, text, type Json } from './json.ts';
import type { Dropped, WireAttachment, WireAuthor, WireItem, WireOffprint } from './wire.ts';

/** One entry of `items`, or why it is none. Optional fields of the wrong type count as missing. */
export function readItem(value: unknown, position: number): WireItem | Dropped {
  const dropped = (reason: Dropped['reason']) => ({ position, id: null, title: null, reason });
  if (!isRecord(value)) return dropped('not-an-object');
  const id = identifier(value['id']);
  const url = address(value['url']);
  const title = text(value['title']);
  const datePublished = text(value['date_published']);
  const externalUrl = address(value['external_url']);
  const key = id ?? url ?? (title && `${title}\n${datePublished ?? ''}`) ?? externalUrl;
  if (!key) return dropped('no-identity');
  return {
    externalUrl,
    contentHtml: text(value['content_html']),
    contentText: text(value['content_text']),
    summary: text(value['summary']),
    image: address(value['image']),
    bannerImage: address(value['banner_image']),
    attachments: each(value['attachments'], readAttachment),
    position,
    key,
    id,
    url,
    title,
    datePublished,
    dateModified: text(value['date_modified']),
    authors: readAuthors(value),
    tags: each(value['tags'], text),
    language: text(value['language']),
    offprint: readOffprint(record(value['_offprint'])),
  };
}

/** `authors`, else 1.0's `author`. Feeds also write one author where a list belongs, and a name for an author. */
export function readAuthors(of: Json): readonly WireAuthor[] {
  const [authors, author] = [of['authors'], of['author']].map((given) =>
    each(Array.isArray(given) ? given : [given], readAuthor),
  );
  return (authors?.length ? authors : author) ?? [];
}

function readAuthor(value: unknown): WireAuthor | undefined {
  const { name, url, avatar } = record(typeof value === 'string' ? { name: value } : value);
  const author = { name: text(name), url: address(url), avatar: address(avatar) };
  return author.name || author.url ? author : undefined;
}

function readAttachment(value: unknown): WireAttachment | undefined {
  const given = record(value);
  const url = address(given['url']);
  return url === undefined
    ? undefined
    : {
        url,
        mimeType: text(given['mime_type']),
        title: text(given['title']),
        size: number(given['size_in_bytes']),
        duration: number(given['duration_in_seconds']),
      };
}

function readOffprint(given: Json): WireOffprint {
  const hero = record(given['hero']);
  return {
    sections: each(given['sections'], text),
    dek: text(given['dek']),
    hero: {
      url: address(hero['url']),
      caption: text(hero['caption']),
      credit: text(hero['credit']),
      alt: text(hero['alt']),
      width: number(hero['width']) || undefined,
      height: number(hero['height']) || undefined,
      small: address(hero['small']),
      colour: /^#[\da-f]{6}$/.exec(text(hero['colour']) ?? '')?.[0],
    },
    related: each(given['related'], identifier),
    words: number(given['words']) || undefined,
  };
}
