import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { articleId, hash64 } from '../../../src/model/identity.ts';
import { isPlace, placeAt } from '../../../src/model/places.ts';
import { slugify } from '../../../src/model/slug.ts';
import { slugOf } from '../../../src/feed/sections.ts';
import { base, printUnder } from '../../../src/nav/base.ts';
import { idFromKey, paths, placeOf } from '../../../src/nav/paths.ts';
import { filterFrom, searchFrom, withFilter } from '../../../src/nav/query.ts';
import { NO_FILTER } from '../../../src/model/filter.ts';
import { always } from './always.ts';
import { address, text } from './hostile.ts';

const folder = fc.constantFrom('/', '/magazine/', '/a/section/', '/%C3%BC/');
afterEach(() => printUnder('/'));
/** As a browser does on following a link. */
const follow = (path: string) => new URL(path, 'https://reader.example');

describe('a place, wherever the site lives', () => {
  it('of an article leads to it and to nothing else, by its id alone', () => {
    always(
      300,
      fc.property(folder, text, text, (under, title, id) => {
        printUnder(under);
        const article = { slug: slugify(title), id: articleId('f', id) };
        const { pathname, search, hash } = follow(paths.article(article));
        expect([search, hash]).toEqual(['', '']);
        const place = placeOf(pathname);
        expect([place?.name, idFromKey(place?.param ?? '')]).toEqual(['article', article.id]);
      }),
    );
  });

  it.each(['section', 'author'] as const)('of a %s comes back as its slug, whatever its name', (name) => {
    always(
      300,
      fc.property(folder, text, (under, written) => {
        printUnder(under);
        const slug = slugOf(written);
        expect(placeOf(follow(paths[name](slug)).pathname)).toEqual({ name, param: slug });
      }),
    );
  });

  it('of a search comes back as what was searched for', () => {
    always(
      200,
      fc.property(folder, text, (under, said) => {
        printUnder(under);
        const { pathname, search } = follow(paths.search(said));
        expect([placeOf(pathname)?.name, searchFrom(search)]).toEqual(['search', said.toWellFormed()]);
      }),
    );
  });

  it('of a narrowed list keeps what it is narrowed to', () => {
    always(
      200,
      fc.property(
        fc.uniqueArray(text.map(slugOf), { maxLength: 5 }),
        text,
        fc.boolean(),
        (sections, said, unread) => {
          const filter = { ...NO_FILTER, sections, text: said.toWellFormed(), unread, author: slugOf(said) };
          expect(filterFrom(follow(withFilter('/latest', filter)).search)).toEqual(filter);
        },
      ),
    );
  });
});

describe('any address', () => {
  it('is a place or none, and never throws', () => {
    const path = fc.oneof(
      text,
      address,
      text.map((part) => `/article/${part}`),
      text.map((part) => `/section/${part}/`),
    );
    always(
      300,
      fc.property(folder, path, (under, pathname) => {
        printUnder(under);
        const place = placeOf(pathname);
        if (place) expect(pathname.startsWith(base())).toBe(true);
        expect(isPlace(pathname)).toBe(placeAt(pathname) !== null);
        const id = idFromKey(place?.param ?? pathname);
        if (id !== null) expect(id).toMatch(/^[a-z0-9]+$/);
      }),
    );
  });

  it('keeps the slug and the folder apart from one another', () => {
    for (const step of ['.', '..', '%2e%2e', 'a/b', '?', '#', '\\'])
      expect(slugOf(step)).toMatch(/^[\p{L}\p{N}-]+$/u);
  });
});

describe('an id', () => {
  it('is of one form whatever the feed calls the item, a megabyte long or of another case', () => {
    always(
      300,
      fc.property(text, (key) => {
        expect(articleId('f', key)).toMatch(/^[a-z0-9]{14}$/);
        const other = key.toUpperCase();
        const isUrl = /^https?:\/\//i.test(key);
        if (other !== key && !isUrl) expect(articleId('f', other)).not.toBe(articleId('f', key));
      }),
    );
    const long = 'x'.repeat(1_000_000);
    expect(hash64(`${long}a`)).not.toBe(hash64(`${long}b`));
  });
});

describe('a slug', () => {
  it('has no sign that turns, hides or ends anything, and is its own slug', () => {
    always(
      300,
      fc.property(text, (written) => {
        const slug = slugify(written);
        expect(slug).toMatch(/^[\p{L}\p{N}\p{M}-]*$/u);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});
