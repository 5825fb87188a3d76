import { feedAdapter } from '../../feed/adapt.ts';
import { record } from '../../feed/json.ts';
import { readFeed } from '../../feed/parse.ts';
import { sectionFinder, sectionsOf } from '../../feed/sections.ts';
import type { FeedArticle } from '../../model/article.ts';
import { STAND_IN } from '../../model/printed.ts';
import type { Publication } from '../../model/publication.ts';
import { catalogueOf, type Catalogue } from '../printing/catalogue.ts';
import type { FeedTop } from '../site/feed.ts';
import type { Item } from '../site/paging.ts';
import { newestFirst, type Known } from './archive.ts';
import { placed } from './placed.ts';
import { isRelated, relate } from './relate.ts';

interface Composed {
  /** For the archive. */
  readonly articles: ReadonlyMap<string, Known>;
  /** As the edition's feed has them, newest first. */
  readonly items: readonly Item[];
  readonly catalogue: Catalogue;
}

/** Everything the press knows, as the edition's feed says it and as its pages show it: the same, for pages are made of the feed. */
export function compose(
  known: ReadonlyMap<string, Known>,
  top: FeedTop,
  publication: Publication,
  base: string,
  now: number,
): Composed {
  const itemsOf = (articles: ReadonlyMap<string, Known>) => {
    const items = [...articles.values()].map(({ item }) => placed(item, base));
    return newestFirst(inSections(items, publication));
  };
  const shownOf = (items: readonly Item[]) =>
    catalogueOf(adapted({ ...top, items }, publication, base, now), publication);

  const complete = [...known.values()].every(isRelated);
  const articles = complete ? known : relate(known, shownOf(itemsOf(known)), publication.feed);
  const items = itemsOf(articles);
  return { articles, items, catalogue: shownOf(items) };
}

/** The sections that a reader shows an article in; the publication may name others next time, so no archive keeps them. */
function inSections(items: readonly Item[], publication: Publication): Item[] {
  const find = sectionFinder(publication.sections);
  const wire = readFeed({ items });
  const named = new Map(wire.items.map((item) => [item.position, sectionsOf(item, find)]));
  return items.map((item, position) => {
    const sections = named.get(position)?.map(({ name }) => name);
    return { ...item, _offprint: { ...record(item['_offprint']), ...(sections && { sections }) } };
  });
}

/** An edition's articles as a reader of its feed will have them. */
function adapted(
  document: Readonly<Record<string, unknown>>,
  { feed, sections }: Publication,
  base: string,
  now: number,
): FeedArticle[] {
  const { items, adapt } = feedAdapter(readFeed(document), {
    feedKey: feed,
    documentUrl: `${STAND_IN}${base}feed.json`,
    sections,
    now,
  });
  return items.map(adapt);
}
