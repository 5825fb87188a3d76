import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/model/contrast.ts';
import { parsePublication } from '../../../src/model/publication.ts';

const least = { name: 'The Envoy', feed: 'feed.json' };

describe('a publication', () => {
  it('needs a name and a feed, and fills in the rest', () => {
    const { accent, ...rest } = parsePublication(least);
    expect(rest).toEqual({
      name: 'The Envoy',
      shortName: 'The Envoy',
      paper: '#fbfaf7',
      ink: '#1b1a17',
      keep: 200,
      description: '',
      language: 'en',
      dir: 'ltr',
      feed: 'feed.json',
      homePage: null,
      sections: [],
      follow: [],
      newsletter: null,
      calls: [],
      privacy: '',
    });
    expect(accent.light).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('reads everything a publisher may say', () => {
    const call = { title: 'Prefer us', text: 'It helps.', label: 'Do it', url: 'https://m.example/prefer' };
    const given = {
      ...least,
      shortName: 'Envoy',
      description: 'About nations.',
      language: 'fr-CH',
      homePage: 'https://m.example/',
      colours: { accent: '#004400' },
      sections: [
        { name: 'Analysis & Opinion', colour: '#000088' },
        { name: 'Maps', slug: 'atlas' },
      ],
      follow: [{ name: 'Mail', url: 'mailto:us@m.example' }],
      newsletter: { title: 'Letters', label: 'Join', url: 'https://m.example/join' },
      calls: [call],
      privacy: 'We know nothing.',
    };
    const publication = parsePublication(given);
    const { shortName, description, language, homePage, follow, calls, privacy } = given;
    const same = { shortName, description, language, homePage, follow, calls, privacy };
    expect(publication).toMatchObject(same);
    expect(publication.accent.light).toBe('#004400');
    expect(publication.newsletter).toEqual({ ...given.newsletter, text: '' });
    expect(publication.sections).toMatchObject([
      { name: 'Analysis & Opinion', slug: 'analysis-opinion', colour: { light: '#000088' } },
      { name: 'Maps', slug: 'atlas', colour: publication.accent },
    ]);
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['arn', 'ltr'],
    ['en', 'ltr'],
    ['', 'ltr'],
  ])('in %j is written %s', (language, dir) =>
    expect(parsePublication({ ...least, language }).dir).toBe(dir),
  );

  it('has its own feed where it is printed from several', () => {
    expect(parsePublication({ name: 'n', feeds: ['https://m.example/a'] }).feed).toBe('feed.json');
    expect(parsePublication({ ...least, feeds: [] }).feed).toBe(least.feed);
  });

  it('has accents that read on its own paper', () => {
    const given = { ...least, sections: [{ name: 'A', colour: '#444444' }] };
    const { accent, sections } = parsePublication({
      ...given,
      colours: { accent: '#8f2a1e', paper: '#222222' },
    });
    for (const { light } of [accent, ...sections.map(({ colour }) => colour)])
      expect(contrast(light, '#222222')).toBeGreaterThanOrEqual(4.5);
    expect(() => parsePublication({ ...least, colours: { paper: 7 } })).toThrow('colours.paper');
  });

  it('ignores what it does not know', () => {
    expect(parsePublication({ ...least, _future: { x: 1 }, $schema: 'x' })).toEqual(parsePublication(least));
  });
});

describe('a mistake names its key, so that the publisher finds it:', () => {
  const link = { title: 't', label: 'l', url: 'https://m.example/' };
  it.each<[string, unknown, RegExp]>([
    ['no object', 7, /offprint\.json/],
    ['null', null, /offprint\.json/],
    ['a list', [], /offprint\.json/],
    ['no name', { feed: 'f' }, /\bname\b/],
    ['no feed', { name: 'n' }, /\bfeed\b/],
    ['a name that is a number', { ...least, name: 7 }, /\bname\b/],
    ['a language that is none', { ...least, language: 7 }, /\blanguage\b/],
    ['colours that are a text', { ...least, colours: 'red' }, /\bcolours\b/],
    ['a colour that is none', { ...least, colours: { accent: 'red' } }, /accent/],
    [
      'a section colour that is none',
      { ...least, sections: [{ name: 'A', colour: 'red' }] },
      /colour\b(?! like)/,
    ],
    ['sections that are no list', { ...least, sections: {} }, /\bsections\b/],
    ['a section that is a text', { ...least, sections: [{ name: 'A' }, 'B'] }, /sections\[1\]/],
    ['a section without a name', { ...least, sections: [{ name: 'A' }, {}] }, /sections\[1\].*name/],
    ['a section whose name has no letter', { ...least, sections: [{ name: '→' }] }, /sections\[0\].*slug/],
    ['a link without an address', { ...least, follow: [{ name: 'A' }] }, /follow\[0\].*url/],
    ['a link that runs', { ...least, follow: [{ name: 'A', url: 'javascript:alert(1)' }] }, /\burl\b/],
    ['a home page that is relative', { ...least, homePage: '/' }, /\bhomePage\b/],
    ['a newsletter that is a text', { ...least, newsletter: 'join' }, /\bnewsletter\b/],
    [
      'a newsletter without a label',
      { ...least, newsletter: { title: 't', url: link.url } },
      /newsletter.*label/,
    ],
    [
      'a call without a title',
      { ...least, calls: [link, { label: 'l', url: link.url }] },
      /calls\[1\].*title/,
    ],
  ])('%s', (_, given, message) => expect(() => parsePublication(given)).toThrow(message));
});
