import { generateRssFeed } from 'feedsmith';
import { parseFeed } from '../../feed/parse.ts';
import type { WireFeed, WireItem } from '../../feed/wire.ts';
import { webUrl } from '../webUrl.ts';
import { absoluteHtml } from './absolute.ts';
import type { FeedTop } from './feed.ts';
import type { Item } from './paging.ts';
import { rootOf } from './sitemap.ts';

const MOST_ITEMS = 40;

/**
 * `feed.xml`: RSS 2.0 of the newest items, with whole texts, authors and pictures, for readers that know no JSON
 * Feed. On a site that knows its address, links lead to its pages, whose paths (`article/x-1/`) `pathOf` gives;
 * else to the magazine's own. Relative URLs are made absolute wherever anything says from where.
 */
export function composeRss(
  top: FeedTop,
  items: readonly Item[],
  siteUrl: URL | null,
  pathOf: (item: Item) => string,
): string {
  const document = { ...top, items: items.slice(0, MOST_ITEMS) };
  const feed = parseFeed(
    JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? allowed(value) : value)),
  );
  const root = siteUrl === null ? null : rootOf(siteUrl);
  const home = root ?? webUrl(feed.homePageUrl);
  const newest = feed.items.map((item) => dateOf(item.datePublished)).find((date) => date !== undefined);
  return generateRssFeed({
    title: feed.title ?? '',
    link: home?.href ?? '',
    description: feed.description ?? feed.title ?? '',
    ...(feed.language === undefined ? {} : { language: feed.language }),
    ...(newest === undefined ? {} : { lastBuildDate: newest }),
    ...(root === null
      ? {}
      : {
          atom: {
            links: [{ href: new URL('feed.xml', root).href, rel: 'self', type: 'application/rss+xml' }],
          },
        }),
    items: feed.items.map((item) => {
      const given = items[item.position];
      const page = given && root && new URL(`./${pathOf(given)}`, root);
      return entryOf(item, feed, root, page ?? null);
    }),
  });
}

type Entry = NonNullable<Parameters<typeof generateRssFeed>[0]['items']>[number];

function entryOf(item: WireItem, feed: WireFeed, root: URL | null, page: URL | null): Entry {
  const base = baseOf(item, feed, root);
  const link = page ?? webUrl(item.url, base ?? undefined);
  const summary = item.offprint.dek ?? item.summary;
  const html =
    item.contentHtml ?? (item.contentText === undefined ? undefined : paragraphs(item.contentText));
  const published = dateOf(item.datePublished);
  const picture = webUrl(item.offprint.hero.url ?? item.image ?? item.bannerImage, base ?? undefined);
  const authors = item.authors.length > 0 ? item.authors : feed.authors;
  const sections = item.offprint.sections.length > 0 ? item.offprint.sections : item.tags;
  return {
    ...(item.title === undefined ? {} : { title: item.title }),
    ...(link === null ? {} : { link: link.href }),
    ...(summary === undefined ? {} : { description: summary }),
    guid: { value: item.key, isPermaLink: false },
    ...(published === undefined ? {} : { pubDate: published }),
    categories: sections.map((name) => ({ name })),
    dc: { creators: authors.flatMap(({ name }) => (name === undefined ? [] : [name])) },
    ...(html === undefined
      ? {}
      : { content: { encoded: allowed(base === null ? html : absoluteHtml(html, base)) } }),
    ...(picture === null ? {} : { media: { contents: [mediaOf(picture, item)] } }),
    enclosures: item.attachments.flatMap(({ url, mimeType, size }) => {
      const file = webUrl(url, base ?? undefined);
      return file === null || mimeType === undefined
        ? []
        : [{ url: file.href, type: mimeType, length: size ?? 0 }];
    }),
  };
}

function mediaOf(picture: URL, { offprint: { hero } }: WireItem) {
  const description = hero.caption ?? hero.alt;
  return {
    url: picture.href,
    medium: 'image',
    ...(hero.width === undefined ? {} : { width: hero.width }),
    ...(hero.height === undefined ? {} : { height: hero.height }),
    ...(description === undefined ? {} : { description: { value: description } }),
    ...(hero.credit === undefined ? {} : { credits: [{ value: hero.credit }] }),
  };
}

/** What an item's relative URLs stand on (docs/feed-extension.md); null when nothing absolute is known. */
function baseOf(item: WireItem, feed: WireFeed, root: URL | null): URL | null {
  if (feed.base !== undefined) return webUrl(feed.base, root ?? undefined);
  return webUrl(item.url) ?? webUrl(feed.homePageUrl) ?? root;
}

function dateOf(date: string | undefined): Date | undefined {
  const time = new Date(date ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function paragraphs(text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replace(/\n/g, '<br>')}</p>`)
    .join('');
}

/**
 * A text without the signs that no XML document may hold, not even escaped (XML 1.0, "Characters"). It is done before
 * the text is put into CDATA: taken out later, one of them may have hidden an end of CDATA.
 */
function allowed(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are the ones meant
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
