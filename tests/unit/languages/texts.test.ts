import { describe, expect, it } from 'vitest';
import { factsOf, dated } from '../../../src/languages/facts.ts';
import { interfaceOf, LANGUAGES, pageLanguage } from '../../../src/model/languages.ts';
import { takeOut } from '../../../src/press/languages/extract.ts';

const AT = new Date(2026, 10, 22, 8, 14).getTime();

describe('a date', () => {
  it.each(LANGUAGES.map((language) => [language.name, language] as const))(
    'in %s is as Intl writes it, a day with a capital, because it is a heading',
    (_, language) => {
      const facts = factsOf(language);
      const by = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language.locale, options);
      for (let month = 0; month < 12; month++) {
        const at = new Date(2026, month, 1 + month).getTime();
        const full = { day: 'numeric', month: 'long', year: 'numeric' } as const;
        const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
        expect(dated(at, facts.fullDate, facts)).toBe(by(full).format(at));
        const long = by(day).format(at);
        expect(dated(at, facts.longDay, facts)).toBe(long.charAt(0).toLocaleUpperCase() + long.slice(1));
      }
    },
  );

  it('in English is day, month, year', () => {
    const facts = factsOf(interfaceOf('en'));
    expect(dated(AT, facts.fullDate, facts)).toBe('22 November 2026');
  });
});

describe('the language of a page', () => {
  it.each([
    ['en', 'en'],
    ['en-AU', 'en-AU'],
    ['fi', 'en'],
    ['enm', 'en'],
    ['', 'en'],
  ])('of a magazine in "%s" is %s', (language, page) => expect(pageLanguage(language)).toBe(page));
});

describe('what is taken out of a source', () => {
  const numberOf = () => 7;

  it('leaves a call in its place, with the values', async () => {
    const source = 'const age = (at) => `Updated ${at}`;';
    const out = await takeOut('src/ui/x.ts', source, numberOf);
    expect(out?.code).toContain('SAY(7, [at])');
    expect(out?.found).toMatchObject([{ forms: ['Updated {0}'], values: ['at'] }]);
  });

  it('is one text of a paragraph with a value in it, without a component', async () => {
    const out = await takeOut('src/ui/X.svelte', '<p>Print {n} pages</p>', numberOf);
    expect(out?.code).toContain('<p>{SAY(7, [n])}</p>');
  });

  it('is refused where a module is read before any catalogue', async () => {
    await expect(takeOut('src/ui/x.ts', "const WORDS = 'Not yet';", numberOf)).rejects.toThrow('Not yet');
  });
});
