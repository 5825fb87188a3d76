import type { PressWords } from '../../languages/pressWords.ts';
import type { StoredHeader } from '../../model/article.ts';
import type { Printed } from '../../model/printed.ts';
import type { PlaceName } from '../../model/places.ts';
import type { Catalogue } from '../printing/catalogue.ts';
import { articlePath, sectionPath } from '../printing/site.ts';
import { printedArticle, printedFront, printedList } from '../printing/printedFor.ts';

/** A page of the edition that is to be printed. */
export interface PageToPrint {
  readonly place: PlaceName;
  /** Below the base, without a slash at its end; '' is the front page. */
  readonly path: string;
  /** The heading of a list; '' elsewhere. */
  readonly title: string;
  readonly printed: Printed;
  /** On an article's page. */
  readonly header: StoredHeader | null;
}

/** Places that show what is on the reader's device: their page is the app's shell. */
export const OWN_PLACES = ['saved', 'search', 'offline', 'settings'] as const;

const segment = (text: string) => encodeURIComponent(text.toWellFormed());

/**
 * The file that a server finds behind a page's path: names are decoded there, and in escapes most scripts would be
 * longer than a disk takes.
 */
export const fileOf = (path: string) =>
  path === '' ? 'index.html' : `${decodeURIComponent(path)}/index.html`;

/** Every page of an edition, the front page first. */
export function* pagesOf(
  catalogue: Catalogue,
  frontCounts: (sections: number) => { readonly latest: number; readonly section: number },
  words: Pick<PressWords, 'latest' | 'more'>,
): Generator<PageToPrint> {
  const counts = frontCounts(catalogue.navigation.length);
  yield { place: 'front', path: '', title: '', printed: printedFront(catalogue, counts), header: null };
  const list = (
    place: PlaceName,
    path: string,
    title: string,
    rows: readonly StoredHeader[],
  ): PageToPrint => ({
    place,
    path,
    title,
    printed: printedList(catalogue, rows),
    header: null,
  });
  yield list('latest', 'latest', words.latest, catalogue.all);
  for (const [slug, rows] of catalogue.sections)
    yield list(
      'section',
      sectionPath(slug),
      slug === 'more' ? words.more : nameOf(rows, 'sections', slug),
      rows,
    );
  for (const [slug, rows] of catalogue.authors)
    yield list('author', `author/${segment(slug)}`, nameOf(rows, 'authors', slug), rows);
  for (const header of catalogue.all)
    yield {
      place: 'article',
      path: articlePath(header),
      title: '',
      printed: printedArticle(catalogue, header),
      header,
    };
}

function nameOf(rows: readonly StoredHeader[], kind: 'sections' | 'authors', slug: string): string {
  return rows.flatMap((row) => row[kind]).find((one) => one.slug === slug)?.name ?? slug;
}
