import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../../src/feed/parse.ts';
import { hash64 } from '../../../src/model/identity.ts';
import { parsePublication } from '../../../src/model/publication.ts';
import { derivePublication } from '../../../src/press/derive.ts';
import { folderOf } from '../../../src/press/run/localFolder.ts';

describe('the publication of a feed without one', () => {
  function derive(document: object, address = folderOf('/somewhere/feed.json', 1).address) {
    const wire = parseFeed(JSON.stringify(document));
    return derivePublication({ wire, document: { ...document }, address });
  }
  const tagged = (...tags: (string[] | null)[]) =>
    tags.map((tags, i) => ({ id: `${i}`, title: `Item ${i}`, ...(tags && { tags }) }));

  test('says what the feed says', () => {
    const publication = derive({
      title: ' The Courier &amp; Post ',
      description: '<p>News of couriers.</p>',
      language: 'ar',
      home_page_url: 'https://courier.example/',
      items: tagged(null),
    });
    expect(publication).toEqual({
      name: 'The Courier & Post',
      description: 'News of couriers.',
      language: 'ar',
      feed: 'feed.json',
      homePage: 'https://courier.example/',
    });
    expect(parsePublication(publication)).toMatchObject({ dir: 'rtl', sections: [], feed: 'feed.json' });
  });

  test('leaves out what would break the reader, and is never nameless', () => {
    const publication = derive({
      language: 'English (UK)',
      home_page_url: 'courier/',
      items: tagged(null),
    });
    expect(publication).toEqual({ name: 'feed.json', feed: 'feed.json' });
    const onTheWeb = derive({ items: tagged(null) }, new URL('https://courier.example/f.json'));
    expect(onTheWeb.name).toBe('courier.example');
  });

  test('has the first tags that two items share for sections, the fullest first', () => {
    const { sections } = derive({
      title: 'T',
      items: tagged(['Lone', 'Maps'], [' Maps'], ['Ciphers', 'Lone'], ['maps '], null, ['Ciphers'], ['Maps']),
    });
    expect(sections).toEqual([{ name: 'Maps' }, { name: 'Ciphers' }]);
  });

  test('prefers the sections that an item names itself', () => {
    const items = tagged(['a'], ['a']).map((item) => ({
      ...item,
      _offprint: { sections: ['Notes', 'Essays'] },
    }));
    expect(derive({ title: 'T', items }).sections).toEqual([{ name: 'Notes' }, { name: 'Essays' }]);
  });

  test('has at most eight, and each has a slug', () => {
    const names = ['🎉', ...'bcdefghij'];
    const { sections } = derive({
      title: 'T',
      items: tagged(...[...names, ...names].map((name) => [name])),
    });
    expect(sections?.map(({ name }) => name)).toEqual(names.slice(0, 8));
    expect(sections?.[0]).toEqual({ name: '🎉', slug: hash64('🎉') });
  });
});
