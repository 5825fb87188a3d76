import type {
  ArticleBody,
  ArticleHeader,
  Attachment,
  Author,
  FeedArticle,
  Hero,
  Section,
} from '../model/article.ts';
import { articleId, hash64 } from '../model/identity.ts';
import { pictureKey } from '../model/picture.ts';
import { slugify } from '../model/slug.ts';
import { readDate } from './dates.ts';
import { extract, type Extract } from './extract.ts';
import { heroOf } from './hero.ts';
import { absolute, shortAddress } from './links.ts';
import { paragraphs } from './paragraphs.ts';
import { authorsOf } from './people.ts';
import { brief, collapse, firstSentence, plain, repeats, shorten } from './plain.ts';
import { sectionsOf } from './sections.ts';
import type { WireAttachment, WireFeed, WireItem } from './wire.ts';

export interface Surroundings {
  readonly wire: WireFeed;
  /** What the feed's relative URLs stand on, absolute; null when nothing says. */
  readonly home: string | null;
  /** What relative URLs of items stand on in place of the item's own page, where the feed says so. */
  readonly base: string | null;
  /** Who writes what names nobody. */
  readonly authors: readonly Author[];
  readonly find: (section: string) => Section | undefined;
  readonly feedKey: string;
  readonly publishedAt: number | null;
  readonly orderAt: number;
}

const WORDS_A_MINUTE = 220;
const RTL = /^(?:ar|he|fa|ur|yi|ps|sd|ckb|dv)\b/i;

/** One item as an article; what the feed leaves out is worked out from what it says. */
export function adaptItem(item: WireItem, around: Surroundings): FeedArticle {
  const { wire, home, feedKey, publishedAt } = around;
  const url = absolute(item.url, home);
  const base = around.base ?? url ?? home;
  const id = articleId(feedKey, item.key);
  const html = bodyOf(item);
  const seen = extract(html);
  const found = seen.pictures.flatMap((picture) => {
    const source = absolute(picture.url, base);
    return source === null ? [] : [{ ...picture, url: source }];
  });
  const hero = heroOf(item, found, base);
  const externalUrl = absolute(item.externalUrl, base);
  const title = brief(plain(item.title));
  const headline = title || untitled(seen, url ?? externalUrl);
  const language = languageTag(item.language) || languageTag(wire.language);
  const attachments = item.attachments.flatMap((attachment) => adaptAttachment(attachment, base));
  const shown = {
    headline,
    dek: dekOf(item, seen, headline),
    sections: sectionsOf(item, around.find),
    authors: item.authors.length ? authorsOf(item.authors, base) : around.authors,
    hero,
    url,
    externalUrl,
    publishedAt,
    modifiedAt: readDate(item.dateModified),
    language,
  };
  const words = item.offprint.words ?? seen.countWords();
  const header: ArticleHeader = {
    ...shown,
    id,
    slug: slugify(headline),
    untitled: !title,
    orderAt: around.orderAt,
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    dir: language ? (RTL.test(language) ? 'rtl' : 'ltr') : 'auto',
    opening: shorten(collapse(seen.text.slice(0, 2000)), 300),
    pictures: picturesOf(hero, found, attachments),
    tags: [...new Set(item.tags.map((tag) => shorten(collapse(tag), 60)))].slice(0, 12),
    hasAudio: attachments.some(({ mimeType }) => mimeType.startsWith('audio/')),
    hash: hash64(`${JSON.stringify([shown, attachments, item.tags, item.offprint.related, words])}\n${html}`),
  };
  const related = item.offprint.related.map((key) => articleId(feedKey, key));
  const body: ArticleBody = {
    id,
    html,
    base: base ?? '',
    attachments,
    related,
  };
  return { header, body };
}

function bodyOf({ contentHtml, contentText, summary }: WireItem): string {
  return contentHtml ?? paragraphs(contentText ?? plain(summary));
}

function untitled({ text }: Extract, url: string | null): string {
  return firstSentence(text, 120) || (url ? shorten(shortAddress(url), 120, '…') : 'Untitled');
}

function dekOf({ offprint, summary }: WireItem, { text }: Extract, headline: string): string {
  const dek = plain(offprint.dek ?? summary);
  return repeats(dek, text) || repeats(dek, `${headline} ${text}`) ? '' : brief(dek);
}

function picturesOf(
  hero: Hero | null,
  body: readonly { readonly url: string }[],
  attachments: readonly Attachment[],
): readonly string[] {
  const key = hero?.inBody ? pictureKey(hero.url) : null;
  const copy = body.findIndex(({ url }) => pictureKey(url) === key); // the hero stands for it
  const urls = body.filter((_, index) => index !== copy).map(({ url }) => url);
  const attached = attachments.filter(({ mimeType }) => mimeType.startsWith('image/')).map(({ url }) => url);
  return [...new Set([...(hero ? [hero.url] : []), ...urls, ...attached])];
}

function adaptAttachment(attachment: WireAttachment, base: string | null): Attachment[] {
  const url = absolute(attachment.url, base);
  const { mimeType = '', title, size = null, duration = null } = attachment;
  return url
    ? [{ url, mimeType: mimeType.trim().toLowerCase(), title: brief(plain(title)), size, duration }]
    : [];
}

/** A BCP 47 tag, also out of `en_US`; '' for what is none. */
function languageTag(written = ''): string {
  const tag = written.trim().replaceAll('_', '-');
  return /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,8}$/i.test(tag) ? tag : '';
}
