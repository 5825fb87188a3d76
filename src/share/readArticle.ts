import type { ArticleBody, Attachment, Author, Hero, Section, StoredHeader } from '../model/article.ts';
import { flag, id, list, matching, number, object, orNull, text, webAddress } from './expect.ts';

/** An article's header as an export holds it: every field, and nothing but its fields. Throws `not-export`. */
export function readHeader(value: unknown): StoredHeader {
  const given = object(value);
  return {
    id: id(given['id']),
    slug: text(given['slug'], 1000),
    headline: text(given['headline']),
    untitled: flag(given['untitled']),
    dek: text(given['dek']),
    sections: list(given['sections'], 1000, readSection),
    authors: list(given['authors'], 1000, readAuthor),
    hero: orNull(given['hero'], readHero),
    url: orNull(given['url'], webAddress),
    externalUrl: orNull(given['externalUrl'], webAddress),
    publishedAt: orNull(given['publishedAt'], number),
    modifiedAt: orNull(given['modifiedAt'], number),
    orderAt: number(given['orderAt']),
    words: number(given['words']),
    minutes: number(given['minutes']),
    language: matching(given['language'], /^[A-Za-z0-9-]*$/),
    dir: matching(given['dir'], /^(?:ltr|rtl|auto)$/) as StoredHeader['dir'], // the pattern's three
    opening: text(given['opening']),
    pictures: list(given['pictures'], 20_000, webAddress),
    tags: list(given['tags'], 1000, text1000),
    hasAudio: flag(given['hasAudio']),
    hash: text(given['hash'], 1000),
    firstSeenAt: number(given['firstSeenAt']),
    changedAt: orNull(given['changedAt'], number),
  };
}

/** What belongs to an article's text but the text itself. Throws `not-export`. */
export function readBody(value: unknown): Omit<ArticleBody, 'id' | 'html'> {
  const given = object(value);
  return {
    base: given['base'] === '' ? '' : webAddress(given['base']),
    attachments: list(given['attachments'], 1000, readAttachment),
    related: list(given['related'], 1000, id),
  };
}

function text1000(value: unknown): string {
  return text(value, 1000);
}

function readSection(value: unknown): Section {
  const { name, slug } = object(value);
  return { name: text(name, 1000), slug: text(slug, 1000) };
}

function readAuthor(value: unknown): Author {
  const { url, avatar, ...given } = object(value);
  return {
    ...readSection(given),
    url: orNull(url, webAddress),
    avatar: orNull(avatar, webAddress),
  };
}

function readHero(value: unknown): Hero {
  const given = object(value);
  return {
    url: webAddress(given['url']),
    alt: text(given['alt']),
    caption: text(given['caption']),
    credit: text(given['credit']),
    width: orNull(given['width'], number),
    height: orNull(given['height'], number),
    small: orNull(given['small'] ?? null, webAddress), // absent in rows of older versions
    colour: orNull(given['colour'] ?? null, (colour) => matching(colour, /^#[0-9a-f]{6}$/i)),
    inBody: flag(given['inBody']),
  };
}

function readAttachment(value: unknown): Attachment {
  const given = object(value);
  return {
    url: webAddress(given['url']),
    mimeType: text(given['mimeType'], 1000),
    title: text(given['title']),
    size: orNull(given['size'], number),
    duration: orNull(given['duration'], number),
  };
}
