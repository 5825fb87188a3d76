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
