import type { Author, StoredHeader } from '../../model/article.ts';
import type { Publication } from '../../model/publication.ts';
import { shorten } from '../../feed/plain.ts';
import { describe } from './describe.ts';
import { articlePath, fileUrl, outerUrl, pageUrl, sectionPath, type Site } from './site.ts';
import { instant, line } from './tags.ts';

export interface Subject extends Site {
  readonly publication: Publication;
  /** Below the base, of a JPEG of 1200 × 630 pixels. */
  readonly preview: string | null;
}

/** What `JSON.stringify` leaves out is not known. */
type Thing = Readonly<Record<string, unknown>>;

/** Google, "Article structured data": what is longer may be cut. */
const HEADLINE = 110;
/** Bylines that name a group of people. */
const GROUP = /^the\b|\b(agency|bureau|collective|desk|editors|newsroom|redaktion|staff)\b/iu;

/** An article, and the way to it from the front page (schema.org/NewsArticle, schema.org/BreadcrumbList). */
export function articleData(order: Subject, header: StoredHeader, own: string | null): Thing {
  const { publication } = order;
  const page = outerUrl(order, header.url) ?? own;
  const [published, modified] = [header.publishedAt, header.modifiedAt];
  const article: Thing = {
    '@type': 'NewsArticle',
    headline: shorten(line(header.headline), HEADLINE, '…'),
    description: describe(header) || undefined,
    url: page ?? undefined,
    mainEntityOfPage: page === null ? undefined : { '@type': 'WebPage', '@id': page },
    image: some([preview(order), outerUrl(order, header.hero?.url ?? null)]),
    datePublished: instant(published) ?? undefined,
    dateModified:
      (modified !== null && modified >= (published ?? modified) && instant(modified)) || undefined,
    author: some(header.authors.map((author) => authorData(order, author))),
    publisher: publisherData(order),
    articleSection: header.sections.map(({ name }) => name),
    keywords: some(header.tags),
    inLanguage: header.language || publication.language,
    wordCount: header.words || undefined,
    isAccessibleForFree: true, // whoever sees this has the whole of it before them
  };
  const way = wayTo(order, header, own);
  return { '@context': 'https://schema.org', '@graph': way === null ? [article] : [article, way] };
}

/** The magazine as a whole (schema.org/WebSite). */
export function frontData(order: Subject, own: string | null): Thing {
  const { name, description, language } = order.publication;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name,
    description: description || undefined,
    url: own ?? undefined,
    inLanguage: language,
    image: preview(order) ?? undefined,
    publisher: publisherData(order),
  };
}

/** A list and what stands in it, in its order (schema.org/CollectionPage, schema.org/ItemList). */
export function listData(
  order: Subject,
  name: string,
  rows: readonly StoredHeader[],
  own: string | null,
): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    url: own ?? undefined,
    inLanguage: order.publication.language,
    isPartOf: { '@type': 'WebSite', name: order.publication.name, url: pageUrl(order, '') ?? undefined },
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: rows.map((row, i) =>
        step(i, row.headline, pageUrl(order, articlePath(row)) ?? undefined),
      ),
    },
  };
}

/** Every step but the last needs its address. */
function wayTo(order: Subject, header: StoredHeader, own: string | null): Thing | null {
  const [section] = header.sections;
  if (own === null || section === undefined) return null;
  const steps = [
    step(0, order.publication.name, undefined, pageUrl(order, '')),
    step(1, section.name, undefined, pageUrl(order, sectionPath(section.slug))),
    step(2, header.headline, undefined, own),
  ];
  return { '@type': 'BreadcrumbList', itemListElement: steps };
}

function step(i: number, name: string, url?: string, item?: string | null): Thing {
  return { '@type': 'ListItem', position: i + 1, name, url, item: item ?? undefined };
}

function authorData(order: Subject, { name, url }: Author): Thing {
  const { publication } = order;
  const house = [publication.name, publication.shortName].some(
    (own) => own !== '' && name.toLowerCase().includes(own.toLowerCase()),
  );
  const type = house || GROUP.test(name) ? 'Organization' : 'Person';
  return { '@type': type, name, url: outerUrl(order, url) ?? undefined };
}

function publisherData(order: Subject): Thing {
  const { name, homePage } = order.publication;
  const url = homePage !== null && /^https?:/i.test(homePage) ? homePage : pageUrl(order, '');
  const logo = fileUrl(order, 'icons/icon-512.png');
  return {
    '@type': 'Organization',
    name,
    url: url ?? undefined,
    logo: logo === null ? undefined : { '@type': 'ImageObject', url: logo, width: 512, height: 512 },
  };
}

const preview = (order: Subject) => (order.preview === null ? null : fileUrl(order, order.preview));

function some<T>(values: readonly (T | null)[]): readonly T[] | undefined {
  const there = values.filter((value) => value !== null);
  return there.length > 0 ? there : undefined;
}
