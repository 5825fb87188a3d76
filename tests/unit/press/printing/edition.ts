import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { adaptFeed } from '../../../../src/feed/adapt.ts';
import { parseFeed } from '../../../../src/feed/parse.ts';
import type { FeedArticle, StoredHeader } from '../../../../src/model/article.ts';
import type { PlaceName } from '../../../../src/model/places.ts';
import { STAND_IN } from '../../../../src/model/printed.ts';
import { parsePublication, type Publication } from '../../../../src/model/publication.ts';
import { catalogueOf } from '../../../../src/press/printing/catalogue.ts';
import { cleanArticle } from '../../../../src/press/printing/clean.ts';
import { articleHead, frontHead, listHead } from '../../../../src/press/printing/head.ts';
import { pagePrinter } from '../../../../src/press/printing/page.ts';
import { printedArticle, printedFront, printedList } from '../../../../src/press/printing/printedFor.ts';
import { articlePath, sectionPath } from '../../../../src/press/printing/site.ts';
import type { Template } from '../../../../src/press/printing/template.ts';

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../public/${name}`, import.meta.url)), 'utf8');

export const BASE = '/envoy/';
export const SITE = new URL('https://read.example/envoy/');
const NOW = Date.UTC(2026, 10, 23);

export const demoPublication = (): Publication => parsePublication(JSON.parse(read('offprint.json')));

/** The articles of documents that lie at the root of the edition, the newest document first. */
export function articlesOf(documents: readonly string[]): FeedArticle[] {
  return documents.flatMap((text) => {
    const documentUrl = `${STAND_IN}${BASE}feed.json`;
    const sections = demoPublication().sections;
    return adaptFeed(parseFeed(text), { feedKey: 'feed.json', documentUrl, sections, now: NOW }).articles;
  });
}

export const demoArticles = () => articlesOf([read('feed.json'), read('feed-2.json')]);

export interface PrintedHtml {
  readonly place: PlaceName;
  readonly path: string;
  readonly url: string;
  readonly header: StoredHeader | null;
  readonly html: string;
}

/** The front page, Latest, one section and every article, as the press prints them. */
export async function printEdition(
  template: Template,
  articles: readonly FeedArticle[],
  siteUrl: URL | null = SITE,
): Promise<PrintedHtml[]> {
  const publication = demoPublication();
  const catalogue = catalogueOf(articles, publication);
  const printer = pagePrinter(template, publication, BASE);
  const at = (path: string) => ({ publication, siteUrl, base: BASE, path: BASE + path });
  const pages: PrintedHtml[] = [];
  const add = async (
    place: PlaceName,
    path: string,
    printed: ReturnType<typeof printedFront>,
    head: string,
    header: StoredHeader | null = null,
  ) => {
    const body = header && catalogue.bodies.get(header.id);
    const hero = header?.hero?.inBody ? header.hero.url : null;
    const text = body ? cleanArticle(body.html, { base: body.base, hero }) : '';
    const html = await printer.print({ place, path: BASE + path, printed, text, head });
    pages.push({ place, path, url: new URL(path.replace(/[^/]$/, '$&/'), SITE).href, header, html });
  };
  const counts = template.printer.frontCounts(catalogue.navigation.length);
  await add(
    'front',
    '',
    printedFront(catalogue, counts),
    frontHead({ ...at(''), preview: 'previews/front.jpg' }),
  );
  const list = (place: PlaceName, path: string, title: string, rows: readonly StoredHeader[]) =>
    add(
      place,
      path,
      printedList(catalogue, rows),
      listHead({ ...at(path), preview: null, title, rows: rows.slice(0, 30) }),
    );
  await list('latest', 'latest', 'Latest', catalogue.all);
  const [section] = publication.sections;
  if (section)
    await list(
      'section',
      sectionPath(section.slug),
      section.name,
      catalogue.sections.get(section.slug) ?? [],
    );
  for (const header of catalogue.all) {
    const path = articlePath(header);
    const head = articleHead({ ...at(path), header, preview: `previews/${header.id}.jpg` });
    await add('article', path, printedArticle(catalogue, header), head, header);
  }
  return pages;
}
