import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isPlace } from '../../../src/model/places.ts';
import { hash64 } from '../../../src/model/identity.ts';
import { slugify } from '../../../src/model/slug.ts';
import { idFromKey, paths } from '../../../src/nav/paths.ts';
import { searchFrom } from '../../../src/nav/query.ts';

vi.setConfig({ testTimeout: 60_000 }); // hundreds of texts, on a machine that may be busy

/** Any text at all, with halves of letters in it: published feeds have them. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '/', '%', '?', '#', '-', 'a', ' ', '\u0000') }),
);
/** A slug is what stands in a path of its own, so it is neither '' nor a step up. */
const slug = text.filter((given) => !['', '.', '..'].includes(given));
/** As a browser does on following a link: parsed, and its last part read back. */
const follow = (path: string) => new URL(path, 'https://reader.example');
const lastPart = (path: string) => decodeURIComponent(follow(path).pathname.split('/').at(-1) ?? '');

describe('every path', () => {
  it('without a part of its own is a page of the app', () => {
    const { front, latest, saved, search, offline, settings } = paths;
    const all = [front, latest, saved, search, offline, settings].map((path) => path());
    expect(all).toEqual(['/', '/latest', '/saved', '/search', '/offline', '/settings']);
    expect(all.every(isPlace)).toBe(true);
  });

  it.each(['section', 'author'] as const)(
    'of a %s leads to a page and comes back as the same slug',
    (place) => {
      fc.assert(
        fc.property(slug, (given) => {
          const path = paths[place](given);
          expect(isPlace(follow(path).pathname)).toBe(true);
          expect(lastPart(path)).toBe(given.toWellFormed());
        }),
        { numRuns: 200 },
      );
    },
  );

  it('of a search comes back as what was searched for', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { pathname, search } = follow(paths.search(given));
        expect(pathname).toBe('/search');
        expect(searchFrom(search)).toBe(given.toWellFormed());
      }),
      { numRuns: 200 },
    );
  });

  it('of an article comes back as its id, whatever its slug', () => {
    fc.assert(
      fc.property(fc.oneof(text, text.map(slugify)), text.map(hash64), (given, id) => {
        const path = paths.article({ slug: given, id });
        expect(isPlace(follow(path).pathname)).toBe(true);
        expect(idFromKey(lastPart(path))).toBe(id);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the id in the address of an article', () => {
  it.each([
    ['0abc', '0abc'],
    ['war-peace-0abc', '0abc'],
    ['-0abc', '0abc'],
    ['日本語-0abc', '0abc'],
    ['日本語', null],
    ['日本語0abc', null],
    ['war-peace-', null],
    ['war-0ABC', null],
    ['%E0%A4%A', null],
    ['', null],
  ])('%j is %j', (key, id) => expect(idFromKey(key)).toBe(id));
});
