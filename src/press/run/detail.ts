import { feedAdapter } from '../../feed/adapt.ts';
import { record } from '../../feed/json.ts';
import { readFeed } from '../../feed/parse.ts';
import type { Hero } from '../../model/article.ts';
import { splitCredit } from '../../model/credit.ts';
import { STAND_IN } from '../../model/printed.ts';
import type { StoredPicture } from '../pictures/stored.ts';
import type { Item } from '../site/paging.ts';

/**
 * A dressed item with what a reader would work out of it written into `_offprint` (docs/feed-extension.md): dek, words, and the
 * lead picture with its caption apart from its credit. `pictures` are those of the item. Read again, it says the same.
 */
export function detailed(item: Item, pictures: readonly StoredPicture[]): Item {
  const wire = readFeed({ items: [item], _offprint: { base: './' } });
  const { items, adapt } = feedAdapter(wire, {
    feedKey: '',
    documentUrl: `${STAND_IN}/feed.json`,
    sections: [],
    now: 0,
  });
  const [only] = items;
  if (!only) return item;
  const { dek, words, hero } = adapt(only).header;
  const stored = pictures.find(({ large }) => hero?.url === `${STAND_IN}/${large.path}`);
  const offprint = record(item['_offprint']);
  return {
    ...item,
    ...(stored && { image: stored.large.path }),
    _offprint: {
      ...offprint,
      ...(dek && { dek: escaped(dek) }),
      ...(hero && stored && { hero: { ...record(offprint['hero']), ...heroDetails(hero, stored) } }),
      ...(words > 0 && { words }),
    },
  };
}

function heroDetails(hero: Hero, { large, small, colour }: StoredPicture): Record<string, unknown> {
  const { caption, credit } = hero.credit ? hero : splitCredit(hero.caption);
  const { path: url, width, height } = large;
  return {
    url,
    width,
    height,
    ...(small && { small: small.path }),
    colour,
    ...(hero.alt && { alt: escaped(hero.alt) }),
    ...(caption && { caption: escaped(caption) }),
    ...(credit && { credit: escaped(credit) }),
  };
}

/** These are read as text that may hold markup. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
