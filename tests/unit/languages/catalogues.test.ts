import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/model/language.ts';
import { interfaceOf, LANGUAGES, OFFERED } from '../../../src/model/languages.ts';
import {
  keyOf,
  openFile,
  pluralsOf,
  readCatalogue,
  troubleOf,
} from '../../../src/press/languages/catalogue.ts';
import { readSources } from '../../../src/press/languages/sources.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const { texts } = await readSources(root);
const keys = texts.map(({ key }) => key).sort();

describe.each(LANGUAGES.map((language) => [language.name, language] as const))('%s', (_, language) => {
  it('has every text of the sources, and no other', () => {
    expect(openFile(root, language).items.map(keyOf).sort()).toEqual(keys);
  });

  it('has as many forms as `Intl` knows kinds of numbers, each for the same numbers', () => {
    const { forms, rule } = pluralsOf(openFile(root, language).headers['Plural-Forms'] ?? '');
    const ruleOf = new Function('n', `return ${rule}`) as (number: number) => number; // checked to be of numbers and signs
    const plurals = new Intl.PluralRules(language.locale);
    const kinds = new Map<number, Set<string>>();
    // Up to there no language here has the kind that millions have.
    for (let number = 0; number < 1000; number++) {
      const form = ruleOf(number);
      kinds.set(form, (kinds.get(form) ?? new Set()).add(plurals.select(number)));
    }
    expect([...kinds.keys()].sort()).toEqual(Array.from({ length: forms }, (__, form) => form));
    for (const kind of kinds.values()) expect(kind.size).toBe(1);
  });

  it.runIf(language.complete)('is whole, with the placeholders of the sources', () => {
    expect(readCatalogue(root, language).texts.size).toBe(texts.length);
  });
});

it('English is offered, and says what the sources say', () => {
  expect(OFFERED.map(({ code }) => code)).toContain('en');
  for (const { msgid, msgid_plural, msgstr } of openFile(root, ENGLISH).items)
    expect(msgstr).toEqual(msgid_plural ? [msgid, msgid_plural] : [msgid]);
});

it('in French no line breaks before a sign that has a space before it, nor after «', () => {
  const french = openFile(root, interfaceOf('fr')).items.flatMap(({ msgstr }) => msgstr);
  expect(french.join('')).toContain('\u00a0:');
  expect(french.filter((text) => / [;:!?»]|« /.test(text))).toEqual([]);
});

it('values stand apart in a text that goes from right to left, and in no other', () => {
  const written = (code: string) =>
    JSON.stringify([...readCatalogue(root, interfaceOf(code)).texts.values()]);
  const isolates = /\u2068(?:\{\d\}|",\d,")\u2069/g;
  expect(written('ar').match(isolates)?.length).toBeGreaterThan(100);
  expect(written('ar').replace(isolates, '')).not.toMatch(/[\u2068\u2069]|\{\d\}/);
  expect(written('de')).not.toMatch(/[\u2068\u2069]/);
});

describe('a translation is refused', () => {
  it.each([
    ['that is empty', ['Saved'], [''], 1],
    ['without the placeholder', ['Updated {0}'], ['Aktualisiert'], 1],
    ['with another tag', ['Press <0>Share</0>'], ['Press <1>Share</1>'], 1],
    ['with too few forms', ['# article', '# articles'], ['a', 'b'], 6],
    ['with an empty form', ['# article', '# articles'], ['a', ''], 2],
    ['without a value in one form', ['{0} of # file', '{0} of # files'], ['{0} a', 'b'], 2],
  ])('%s', (_, ids, translated, forms) => expect(troubleOf(ids, translated, forms)).not.toBeNull());

  it('and one with the words in another order is not', () => {
    expect(troubleOf(['Item {0} (<0/>): {1}.'], ['{1}: <0/>, {0}'], 1)).toBeNull();
  });
});
