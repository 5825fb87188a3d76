import { expect, it } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { Store } from '../../../src/db/open.ts';
import { parsePublication } from '../../../src/model/publication.ts';
import { catalogueOf } from '../../../src/press/printing/catalogue.ts';
import type { Library } from '../../../src/state/library.svelte.ts';
import { findArticle } from '../../../src/state/lookups.ts';
import { article, NOON, sections } from '../support/articles.ts';
import '../support/database.ts';

const piece = (id: string, section: string, age: number) =>
  article(id, { sections: sections(section), orderAt: NOON - age, publishedAt: NOON - age });
const ARTICLES = [
  piece('newest', 'codes', 0),
  piece('older', 'codes', 1),
  piece('pair', 'maps', 2),
  piece('oldest', 'codes', 3),
  piece('other', 'maps', 4),
  piece('alone', 'letters', 5),
];

it.each([
  ['pair', ['other', 'newest', 'older']],
  ['alone', ['newest', 'older', 'pair']],
  ['older', ['newest', 'oldest', 'pair']],
])(
  'what follows %s is of its section, then the newest of all, on the device and as it is printed',
  async (id, ids) => {
    const store = new Store();
    await mergeArticles(store, ARTICLES, NOON);
    const found = await findArticle({ store } as Library, id); // nothing else is asked of it: the article is there
    expect(found?.related.map((row) => row.id)).toEqual(ids);
    const { byId, related } = catalogueOf(
      ARTICLES,
      parsePublication({ name: 'The Envoy', feed: 'feed.json' }),
    );
    const header = byId.get(id);
    expect(header && related(header).map((row) => row.id)).toEqual(ids);
  },
);
