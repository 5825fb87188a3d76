import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../../../src/model/contrast.ts';
import { parsePublication } from '../../../../src/model/publication.ts';
import { CommandError } from '../../../../src/press/command.ts';
import { readPublicationFile } from '../../../../src/press/publication/read.ts';
import { PUBLICATION } from '../../../../src/press/publication/shape.ts';
import { BAD, CLASHING, GOOD } from './examples.ts';

const file = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(file('public/offprint.schema.json')) as { properties: object }; // ours
const judge = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);
const read = (text: string) => readPublicationFile(text, 'offprint.json');
const readValue = (value: unknown) => read(JSON.stringify(value));

/** The lines that reading a text complains in; fails when it does not. */
function complaints(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof CommandError) return error.message.split('\n');
    throw error;
  }
  throw new Error('nothing was found wrong');
}

describe('the reader, the schema and the app judge alike:', () => {
  test.each(GOOD)('%s', (_, value) => {
    const { publication } = readValue(value);
    expect(judge(value), JSON.stringify(judge.errors)).toBe(true);
    expect(publication).toEqual(parsePublication(value));
  });

  test.each(BAD)('not %s', (_, value, path) => {
    expect(judge(value)).toBe(false);
    const lines = complaints(JSON.stringify(value));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^offprint\.json:1:\d+[ :]/);
    expect(lines[0]?.split(': ')[0]?.split(' ')[1] ?? '').toBe(path);
  });

  test.each(CLASHING)('only the reader sees %s', (_, value, path) => {
    expect(judge(value)).toBe(true);
    expect(complaints(JSON.stringify(value))[0]).toContain(` ${path}: `);
  });

  test('they know the same keys, and the docs explain each', () => {
    const keys = Object.keys(PUBLICATION.keys).sort();
    expect(
      Object.keys(schema.properties)
        .filter((key) => key !== '$schema')
        .sort(),
    ).toEqual(keys);
    const docs = file('docs/publication-file.md');
    for (const key of keys) expect(docs).toMatch(new RegExp(`^\\| \`${key}\` +\\|`, 'm'));
  });

  test('every example of the docs and the demo edition are good', () => {
    const examples = [...file('docs/publication-file.md').matchAll(/```json\n([^]*?)```/g)];
    expect(examples.length).toBeGreaterThan(3);
    for (const text of [...examples.map(([, text = '']) => text), file('public/offprint.json')]) {
      expect(read(text).warnings).toEqual([]);
      expect(judge(JSON.parse(text))).toBe(true);
    }
  });

  test('every key of the schema is described', () => {
    const undescribed: string[] = [];
    JSON.parse(file('public/offprint.schema.json'), (key, value: unknown) => {
      if (key !== 'properties' || typeof value !== 'object' || value === null) return value;
      for (const [name, one] of Object.entries(value))
        if (!(one instanceof Object && ('description' in one || ('pattern' in one && !('type' in one)))))
          undescribed.push(name);
      return value;
    });
    expect(undescribed).toEqual([]);
  });
});

describe('a mistake', () => {
  test('is named with its line and column, all of them at once and in order', () => {
    const text = `{
  "name": "The Envoy",
  "feed": "feed.json",
  "homepage": "https://envoy.example/",
  "sections": [
    { "name": "Maps" },
    { "name": 7 },
    { "colour": "red" }
  ],
  "follow": {}
}`;
    expect(complaints(text)).toEqual([
      'offprint.json:7:15 sections[1].name: expected a text, such as "Analysis"',
      'offprint.json:8:5 sections[2].name: is needed; add it, such as "name": "Analysis"',
      'offprint.json:8:17 sections[2].colour: “red” is no colour; write # and six digits, such as "#2f5d62"',
      'offprint.json:10:13 follow: expected a list, such as [{ "name": "RSS", "url": "https://magazine.example/feed.xml" }]',
      'offprint.json:4:3 homepage: is no key that Offprint knows; did you mean “homePage”?',
    ]);
  });

  test('of JSON is named beside those of content', () => {
    expect(complaints('{\r\n  // ours\r\n  "name": 7,\r\n  "feed": "f",\r\n}')).toEqual([
      'offprint.json:2:3: a comment; JSON has none, so remove it',
      'offprint.json:3:11 name: expected a text, such as "The Envoy"',
      'offprint.json:4:14: a comma too many: nothing follows it, so remove it',
    ]);
  });

  test.each([
    'name: The Envoy\nfeed: feed.json',
    '- a\n- b',
    '{name: n, feed: f}',
    "{'name': 'n', 'feed': 'f'}",
  ])('is YAML: %j', (text) => expect(complaints(text)[0]).toMatch(/^offprint\.json:1:/));

  test('is a file without an end of it, or with far too much', () => {
    expect(complaints('{"name": "n"')).toEqual([
      'offprint.json:1:1: this bracket is never closed; add } where it ends',
    ]);
    expect(complaints(' '.repeat(1_000_001))).toHaveLength(1);
  });

  test('is told fifty times at most, and a comment without an end once', () => {
    const lines = complaints(`{"name": "n", "feed": "f", "calls": [${'a '.repeat(300_000)}]}`);
    expect(lines).toHaveLength(51);
    expect(lines[50]).toBe('offprint.json: and 599949 more');
    expect(complaints(`{"name": "n" ${'/* '.repeat(300_000)}`)).toEqual([
      'offprint.json:1:1: this bracket is never closed; add } where it ends',
      'offprint.json:1:14: a comment; JSON has none, so remove it',
    ]);
  });

  test('in contrast is told with the ratio and a colour that passes', () => {
    const [line = ''] = complaints(
      '{"name": "n", "feed": "f", "colours": {"paper": "#eeeeee", "ink": "#888888"}}',
    );
    expect(line).toContain('#888888 on paper #eeeeee has a contrast of 3.05:1, and text needs 4.5:1');
    const [passing = ''] = /#[0-9a-f]{6}$/.exec(line) ?? [];
    expect(contrast(passing, '#eeeeee')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(passing, '#eeeeee')).toBeLessThan(4.8);
  });
});

describe('whatever stands in the file,', () => {
  /** Good publications with one value somewhere replaced by any other. */
  const spoilt = fc
    .tuple(fc.constantFrom(...GOOD.map(([, value]) => JSON.stringify(value))), fc.nat(), fc.jsonValue())
    .map(([text, where, value]) => {
      const places = [...text.matchAll(/"[^"]*"(?!:)|\d+|\{[^{}]*\}/g)];
      const { index = 0, 0: old = '' } = places[where % places.length] ?? {};
      return text.slice(0, index) + JSON.stringify(value) + text.slice(index + old.length);
    });

  test('it is read, or refused in lines that name the place', () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        try {
          const { publication } = read(text);
          expect(judge(JSON.parse(text)), text).toBe(true);
          expect(publication.name).toMatch(/\S/);
        } catch (error) {
          if (!(error instanceof CommandError)) throw error;
          for (const line of error.message.split('\n')) expect(line).toMatch(/^offprint\.json:1:\d+[ :]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('its language can be given to Intl', () => {
    const { language } = PUBLICATION.keys;
    const tag = fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?(-[a-z\d]{4,5})?$/);
    fc.assert(
      fc.property(tag, (text) => {
        if (language?.kind === 'text' && language.wrong(text) === null)
          expect(Intl.getCanonicalLocales(text)).toHaveLength(1);
      }),
    );
  });
});

describe('a warning', () => {
  test.each([
    ['colors', 'colours'],
    ['secitons', 'sections'],
    ['fedes', 'feeds'],
    ['Name2', null],
    ['zebra', null],
  ])('about the key %s suggests %s', (key, meant) => {
    const { warnings } = readValue({ name: 'n', feed: 'f', [key]: 1 });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(meant === null ? 'it has no effect' : `did you mean “${meant}”?`);
  });

  test('is given for an accent that the reader will change, and for a section nobody named', () => {
    const { warnings, publication } = readValue({
      name: 'n',
      feeds: [{ url: 'a.xml', section: 'Map' }],
      colours: { accent: '#ffcc00' },
      sections: [{ name: 'Maps' }],
    });
    expect(warnings.map((line) => line.replace(/^\S+ /, '').slice(0, 60))).toEqual([
      'feeds[0].section: “Map” is none of “sections”; did you mean ',
      'colours.accent: #ffcc00 on paper #fbfaf7 has a contrast of 1',
    ]);
    expect(publication.feed).toBe('feed.json');
  });

  test('is given for a key that is there twice', () => {
    expect(read('{"name": "n", "feed": "f", "name": "m"}').warnings).toEqual([
      'offprint.json:1:28: “name” is there twice, and only the last counts',
    ]);
  });
});

test('what only the press needs is read too', () => {
  const { publication, warnings, ...rest } = read(
    `\uFEFF{ "name": "n", "feeds": ["a.xml", { "url": " b.xml ", "section": "Maps" }], "logo": "l.svg",
       "siteUrl": "https://m.example/read?x#y", "offline": { "articles": 0 }, "colours": { "paper": "#ffffff" } }`,
  );
  expect([publication.name, warnings]).toEqual(['n', []]);
  expect(rest).toEqual({
    feeds: [
      { url: 'a.xml', section: null },
      { url: 'b.xml', section: 'Maps' },
    ],
    siteUrl: 'https://m.example/read/',
    logo: 'l.svg',
    document: expect.objectContaining({ name: 'n' }) as unknown,
  });
  expect(publication).toMatchObject({ keep: 0, paper: '#ffffff' });
  expect(readValue({ name: 'n', feed: 'f' }).feeds).toEqual([{ url: 'f', section: null }]);
});
