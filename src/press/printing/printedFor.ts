import type { StoredHeader } from '../../model/article.ts';
import type { Printed } from '../../model/printed.ts';
import { takesCapital } from '../../html/capital.ts';
import type { Catalogue } from './catalogue.ts';

/** Rows of a printed list; the app reads on from the store. */
const LIST = 30;

/** What the front page shows: `counts` newest of the magazine and of each section in the navigation. */
export function printedFront(
  catalogue: Catalogue,
  counts: { readonly latest: number; readonly section: number },
): Printed {
  const latest = catalogue.all.slice(0, counts.latest);
  const parts = catalogue.navigation.map(
    ({ slug }) => [slug, (catalogue.sections.get(slug) ?? []).slice(0, counts.section)] as const,
  );
  return {
    rows: distinct([...latest, ...parts.flatMap(([, rows]) => rows)]),
    sections: catalogue.navigation,
    latest: ids(latest),
    bySection: parts.map(([slug, rows]) => [slug, ids(rows)]),
    article: null,
  };
}

/** What a list shows: Latest, a section, an author. */
export function printedList(catalogue: Catalogue, headers: readonly StoredHeader[]): Printed {
  const rows = headers.slice(0, LIST);
  return { rows, sections: catalogue.navigation, latest: ids(rows), bySection: [], article: null };
}

/** What an article's page shows beside its text. */
export function printedArticle(catalogue: Catalogue, header: StoredHeader): Printed {
  const related = catalogue.related(header);
  const body = catalogue.bodies.get(header.id);
  return {
    rows: [header, ...related],
    sections: catalogue.navigation,
    latest: [],
    bySection: [],
    article: {
      id: header.id,
      attachments: body?.attachments ?? [],
      related: ids(related),
      capital: takesCapital(body?.html ?? '', header.dir),
    },
  };
}

const ids = (rows: readonly StoredHeader[]) => rows.map(({ id }) => id);

function distinct(rows: readonly StoredHeader[]): StoredHeader[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
