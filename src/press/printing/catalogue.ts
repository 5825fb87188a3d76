import type { FeedArticle, Section, StoredHeader } from '../../model/article.ts';
import { frequentAmong, SAMPLE } from '../../model/frequent.ts';
import type { Publication } from '../../model/publication.ts';
import { filledUp } from '../../model/related.ts';

/** An edition's articles as its pages ask for them: the same lists that a reader's store would give. */
export interface Catalogue {
  /** Newest first. */
  readonly all: readonly StoredHeader[];
  readonly byId: ReadonlyMap<string, StoredHeader>;
  readonly bodies: ReadonlyMap<string, FeedArticle['body']>;
  /** By slug, newest first; also those that the navigation does not name. */
  readonly sections: ReadonlyMap<string, readonly StoredHeader[]>;
  readonly authors: ReadonlyMap<string, readonly StoredHeader[]>;
  /** What the navigation names: the publication's, else the most frequent. */
  readonly navigation: readonly Section[];
  readonly related: (header: StoredHeader) => readonly StoredHeader[];
}

const RELATED = 3;
/** Articles of a section, and else of all, that are looked through for what is related. */
const NEAR = 40;

/** Orders an edition's articles once for all of its pages. */
export function catalogueOf(articles: readonly FeedArticle[], publication: Publication): Catalogue {
  const all = articles
    .map(({ header }): StoredHeader => ({ ...header, firstSeenAt: header.orderAt, changedAt: null }))
    .sort((a, b) => b.orderAt - a.orderAt || (a.id < b.id ? 1 : -1));
  const known = new Map(all.map((header) => [header.id, header]));
  const bodies = new Map(articles.map(({ body }) => [body.id, body]));
  const sections = grouped(all, (header) => header.sections.map(({ slug }) => slug));
  const related = (header: StoredHeader) => {
    const named = (bodies.get(header.id)?.related ?? [])
      .slice(0, RELATED)
      .flatMap((id) => known.get(id) ?? []);
    const section = sections.get(header.sections[0]?.slug ?? '') ?? [];
    return [section, all].reduce(
      (found, near) => filledUp(header, found, near.slice(0, NEAR), RELATED),
      named,
    );
  };
  return {
    all,
    byId: known,
    bodies,
    sections,
    authors: grouped(all, (header) => header.authors.map(({ slug }) => slug)),
    navigation: publication.sections.length > 0 ? publication.sections : frequentAmong(all.slice(0, SAMPLE)),
    related,
  };
}

function grouped(
  headers: readonly StoredHeader[],
  groupsOf: (header: StoredHeader) => readonly string[],
): Map<string, StoredHeader[]> {
  const groups = new Map<string, StoredHeader[]>();
  for (const header of headers)
    for (const group of new Set(groupsOf(header))) {
      const members = groups.get(group);
      if (members) members.push(header);
      else groups.set(group, [header]);
    }
  return groups;
}
