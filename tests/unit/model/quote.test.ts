import { describe, expect, it } from 'vitest';
import { MARK } from '../../../src/model/passage.ts';
import { paragraphsOf, quoteMarkdown, quoteText } from '../../../src/model/quote.ts';

const SOURCE = {
  headline: 'War [and] peace',
  url: 'https://m.example/a_(1)#:~:text=x',
  authors: ['Ada', 'Ben'],
  magazine: 'The Envoy',
  language: 'en',
  date: '22 November 2026',
};

describe('a quote as Markdown', () => {
  it('is a blockquote of its paragraphs, then where it is from', () => {
    expect(quoteMarkdown(['One.', 'Two.'], SOURCE)).toBe(
      '> One.\n>\n> Two.\n\n— [War \\[and\\] peace](https://m.example/a_%281%29#:~:text=x), Ada, Ben, The Envoy, 22 November 2026\n',
    );
  });

  it('leaves out what is not known', () => {
    expect(quoteMarkdown(['One.'], { ...SOURCE, authors: [], date: '' })).toMatch(/x\), The Envoy\n$/);
  });

  it.each([
    ['*not* _em_ `code`', '\\*not\\* \\_em\\_ \\`code\\`'],
    ['<b>bold</b> & &amp; |', '\\<b\\>bold\\</b\\> & \\&amp; \\|'],
    ['# no heading', '\\# no heading'],
    ['1959. A year', '1959\\. A year'],
    ['- no list - at all', '\\- no list - at all'],
    ['![x](javascript:1)', '!\\[x\\](javascript:1)'],
  ])('means nothing to Markdown by itself: %s', (text, written) => {
    expect(quoteMarkdown([text], SOURCE).split('\n')[0]).toBe(`> ${written}`);
  });
});

it('the paragraphs of flat text are without footnote marks and doubled blanks', () => {
  expect(paragraphsOf(`One.${MARK} Two ${MARK} three\n\n ${MARK}\nFour`)).toEqual(['One. Two three', 'Four']);
});

it('a quote in plain words names its source', () => {
  expect(quoteText(['One.'], SOURCE)).toBe(
    '“One.”\n\n— War [and] peace, Ada, Ben, The Envoy, 22 November 2026',
  );
});

it.each([
  ['fr', 'Un.', '«\u202FUn.\u202F»'],
  ['fr-CA', 'Un.', '«\u202FUn.\u202F»'],
  ['de', 'Eins.', '„Eins.“'],
  ['ja', '一。', '「一。」'],
  ['zh-Hant', '一。', '「一。」'],
  ['zh', '一。', '“一。”'],
  ['ar', 'واحد.', '«واحد.»'],
  ['', 'واحد.', '«واحد.»'],
  ['den', 'One.', '“One.”'],
  ['', 'One.', '“One.”'],
])('in the marks of its language, "%s"', (language, words, quoted) => {
  expect(quoteText([words], { ...SOURCE, language }).split('\n')[0]).toBe(quoted);
});

it.each([
  ['en', '“We will not yield,” he said.', '“‘We will not yield,’ he said.”'],
  ['en', '“We won’t yield.”', '“We won’t yield.”'],
  ['en', '“One,” he said. “Two.”', '“‘One,’ he said. ‘Two.’”'],
  ['en', 'yield,” he said', '“yield,’ he said”'],
  ['en', '"We will not yield," he said.', '“‘We will not yield,’ he said.”'],
  ['en', '"We will not yield."', '“We will not yield.”'],
  ['en', 'A 6" gun and an 8" one', '“A 6" gun and an 8" one”'],
  ['de', '„Wir geben nicht nach“, sagte er.', '„‚Wir geben nicht nach‘, sagte er.“'],
  ['de', '„Wir geben nicht nach.“', '„Wir geben nicht nach.“'],
  ['pl', '„Nie”, powiedział.', '“‚Nie’, powiedział.”'],
  ['fr', '« Jamais », dit-il.', '«\u202F“Jamais”, dit-il.\u202F»'],
  ['fr', '«\u00A0Jamais.\u00A0»', '«\u202FJamais.\u202F»'],
  ['ja', '「はい」と言った。', '「『はい』と言った。」'],
  ['zh', '“不”，他说。', '“‘不’，他说。”'],
  ['ar', '«لا» قال.', '«‹لا› قال.»'],
])('what it quotes itself has the second marks, or is marked once, "%s": %s', (language, words, quoted) => {
  expect(quoteText([words], { ...SOURCE, language }).split('\n')[0]).toBe(quoted);
});

it('marks that open one paragraph and close another are of the whole quote', () => {
  expect(quoteText(['“One.', 'Two.”'], SOURCE)).toMatch(/^“One\.\n\nTwo\.”\n/);
  expect(quoteText(['“One.', '“Two.”'], SOURCE)).toMatch(/^“‘One\.\n\n‘Two\.’”\n/);
});
