import { record } from '../../feed/json.ts';
import { articleId } from '../../model/identity.ts';
import type { Catalogue } from '../printing/catalogue.ts';
import type { Known } from './archive.ts';

export const isRelated = ({ item }: Known) => record(item['_offprint'])['related'] !== undefined;

/**
 * Names for each article that is new or edited what goes with it, unless the magazine has. It stays as it was named, so that a
 * page of the archive that is full need never change. `feedKey` is the feed as the publication writes it.
 */
export function relate(
  articles: ReadonlyMap<string, Known>,
  catalogue: Catalogue,
  feedKey: string,
): ReadonlyMap<string, Known> {
  const keys = new Map([...articles.keys()].map((key) => [articleId(feedKey, key), key]));
  const named = (known: Known): Known => {
    const header = catalogue.byId.get(articleId(feedKey, known.item.id));
    if (isRelated(known) || !header) return known;
    const related = catalogue.related(header).flatMap(({ id }) => keys.get(id) ?? []);
    return { ...known, item: { ...known.item, _offprint: { ...record(known.item['_offprint']), related } } };
  };
  return new Map([...articles].map(([key, known]) => [key, named(known)]));
}
