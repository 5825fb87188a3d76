import type { StoredHeader } from '../../model/article.ts';
import type { Publication } from '../../model/publication.ts';
import { brief, describe } from './describe.ts';
import { articleData, frontData, listData, type Subject } from './jsonLd.ts';
import { localeOf, sameLanguage } from './locale.ts';
import { fileUrl, outerUrl, pageUrl } from './site.ts';
import { instant, jsonLd, line, link, meta } from './tags.ts';

/** A page of an edition, for those who read its head: search engines, link previews, feed readers. */
export interface HeadOrder extends Subject {
  /** The page's path, base included. */
  readonly path: string;
}

/**
 * The tags of an article's page: description, Open Graph (ogp.me), Twitter card, JSON-LD, feeds. Every text is
 * escaped, and the same order gives the same tags. Without a `siteUrl` there is no `og:url`, `og:image`, canonical
 * link or breadcrumb: relative ones are worthless. An article that the feed gives a page of the magazine has its
 * canonical link from ArticleView; its `og:url` is this page all the same, or previews would be made of the other.
 */
export function articleHead(order: HeadOrder & { readonly header: StoredHeader }): string {
  const { header, publication } = order;
  const own = ownUrl(order);
  const language = header.language || publication.language;
  const foreign = header.url === null && !sameLanguage(language, publication.language);
  const names = header.authors.map(({ name }) => line(name)).filter(Boolean);
  return [
    ...summary(order, 'article', header.headline, describe(header), language, header.hero?.alt),
    ...meta('name', 'author', names.join(', ')),
    ...meta('property', 'article:published_time', instant(header.publishedAt)),
    ...meta('property', 'article:modified_time', instant(header.modifiedAt)),
    ...meta(
      'property',
      'article:author',
      ...header.authors.map(({ name, url }) => outerUrl(order, url) ?? name),
    ),
    ...meta('property', 'article:section', header.sections[0]?.name ?? null),
    ...meta('property', 'article:tag', ...header.tags),
    ...link('canonical', header.url === null ? own : null),
    ...(foreign ? [language, 'x-default'].flatMap((hreflang) => link('alternate', own, { hreflang })) : []),
    ...feeds(order),
    jsonLd(articleData(order, header, own)),
  ].join('\n');
}

/** The tags of a list's page (Latest, a section, an author); `title` is its heading. See `articleHead`. */
export function listHead(
  order: HeadOrder & { readonly title: string; readonly rows: readonly StoredHeader[] },
): string {
  const { publication, title, rows } = order;
  const own = ownUrl(order);
  const full = `${title} · ${publication.name}`;
  const description = brief([full, publication.description].filter(Boolean).join('. '));
  return [
    ...summary(order, 'website', full, description, publication.language),
    ...link('canonical', own),
    ...feeds(order),
    jsonLd(listData(order, title, rows, own)),
  ].join('\n');
}

/** The tags of the front page. See `articleHead`. */
export function frontHead(order: HeadOrder): string {
  const { name, description, language } = order.publication;
  const own = ownUrl(order);
  return [
    ...summary(order, 'website', name, brief(description), language),
    ...link('canonical', own),
    ...feeds(order),
    jsonLd(frontData(order, own)),
  ].join('\n');
}

const ownUrl = (order: HeadOrder) => pageUrl(order, order.path.slice(order.base.length));

function summary(
  order: HeadOrder,
  type: 'article' | 'website',
  title: string,
  description: string,
  language: string,
  alt?: string,
): string[] {
  const image = order.preview === null ? null : fileUrl(order, order.preview);
  return [
    ...meta('name', 'description', description),
    ...meta('property', 'og:type', type),
    ...meta('property', 'og:title', title),
    ...meta('property', 'og:description', description),
    ...meta('property', 'og:url', ownUrl(order)),
    ...meta('property', 'og:site_name', order.publication.name),
    ...meta('property', 'og:locale', localeOf(language)),
    ...(image === null
      ? []
      : [
          ...meta('property', 'og:image', image),
          ...meta('property', 'og:image:type', 'image/jpeg'),
          ...meta('property', 'og:image:width', '1200'),
          ...meta('property', 'og:image:height', '630'),
          ...meta('property', 'og:image:alt', alt || title),
        ]),
    // Its title, text and picture are those of Open Graph.
    ...meta('name', 'twitter:card', image === null ? 'summary' : 'summary_large_image'),
  ];
}

/** The feeds of the whole edition. */
function feeds(order: HeadOrder): string[] {
  const { name }: Publication = order.publication;
  const kinds = [
    ['feed.xml', 'application/rss+xml', `${name} (RSS)`],
    ['feed.json', 'application/feed+json', `${name} (JSON Feed)`],
  ] as const;
  return kinds.flatMap(([file, type, title]) =>
    link('alternate', fileUrl(order, file) ?? order.base + file, { type, title }),
  );
}
