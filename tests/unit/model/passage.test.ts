import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage, MARK, passageOf, wholeWords } from '../../../src/model/passage.ts';
import { atMagazine, passageHash, readPassage, standsAlone } from '../../../src/model/passageLink.ts';

const TEXT = [
  'A British party began to land stores at Hope Bay, to replace a hut that had burned down.',
  `Four more states had drawn wedges of their own.${MARK} The United States claimed nothing, and reserved the right to do otherwise later.`,
  'The treaty was signed on 1 December 1959. The treaty has fourteen articles.',
  '留守番の政府は、旅する政府と約束を交わした。その約束は守られなかった。',
].join('\n');

function quoted(words: string, text = TEXT, nth = 0) {
  let from = -1;
  for (let i = 0; i <= nth; i++) from = text.indexOf(words, from + 1);
  if (from === -1) throw new Error(`not in the text: ${words}`);
  const span = wholeWords(text, { from, to: from + words.length });
  if (!span) throw new Error('nothing in it');
  return { span, passage: passageOf(text, span) };
}

/** What a stranger's browser finds by a link made here. */
function opened(words: string, after: string, nth = 0) {
  const passage = readPassage(passageHash(quoted(words, TEXT, nth).passage, false));
  const found = passage && findPassage(after, passage);
  return found && { text: after.slice(found.from, found.to), from: found.from, isExact: found.isExact };
}

describe('a selection', () => {
  it.each([
    ['ritish par', 'British party'],
    ['drawn wedges of their own.', 'drawn wedges of their own.'],
    [`own.${MARK} The`, `own.${MARK} The`],
    [`.${MARK} `, '.'],
  ])('%j is passed on as whole words: %j', (selected, passed) => {
    const { span } = quoted(selected);
    expect(TEXT.slice(span.from, span.to)).toBe(passed);
  });

  it('of blanks and marks is none', () => {
    expect(wholeWords(`a ${MARK} \n b`, { from: 1, to: 5 })).toBeNull();
  });
});

describe('a passage is found again', () => {
  it.each([
    'Hope Bay',
    'was signed on 1 December',
    '旅する政府',
    `wedges of their own.${MARK} The United States`,
  ])('%s, by its words', (words) =>
    expect(opened(words, TEXT)).toEqual({ text: words, from: TEXT.indexOf(words), isExact: true }),
  );

  it('over several blocks, by its ends', () => {
    const { span } = quoted(TEXT.slice(TEXT.indexOf('Four more'), TEXT.indexOf(' The treaty has')));
    expect(opened(TEXT.slice(span.from, span.to), TEXT)?.text).toBe(TEXT.slice(span.from, span.to));
  });

  it('where it stood, though the same words stand elsewhere too', () => {
    expect(opened('The treaty', TEXT, 1)?.from).toBe(TEXT.lastIndexOf('The treaty'));
    expect(opened('The treaty', TEXT, 0)?.from).toBe(TEXT.indexOf('The treaty'));
  });

  it.each([
    ['said', 'fell', 'She said '],
    ['She said', '', 'She said '],
    ['', 'stood', 'He said '],
  ])('between %j and %j, whichever of them tells', (before, after, upTo) => {
    const text = 'He said a hut stood. She said a hut fell.';
    const found = findPassage(text, { block: 0, before, start: 'a hut', end: '', after });
    expect(found?.from).toBe(text.indexOf(upTo) + upTo.length);
  });

  it('when blocks came before it', () => {
    const edited = `The treaty is new.\nAnother.\n${TEXT}`;
    expect(opened('The treaty', edited, 1)?.from).toBe(edited.lastIndexOf('The treaty'));
  });

  it('by its paragraph, when its own words were edited', () => {
    const edited = TEXT.replace('land stores at Hope Bay', 'land many stores at Hope Bay');
    const found = opened('British party began to land stores at Hope Bay', edited);
    expect(found).toEqual({ text: edited.split('\n')[0], from: 0, isExact: false });
  });

  it('not at all, when it is gone', () => {
    const edited = TEXT.split('\n').slice(1).join('\n');
    expect(opened('British party began to land stores', edited)).toBeNull();
  });

  it('not by one common word somewhere else', () => {
    const text = 'He came with the boat.\nNothing else is here.';
    const { passage } = quoted('the', text);
    expect(findPassage('They left on the train.', passage)).toBeNull();
  });

  it('whatever it is, and however the link was sent', () => {
    const letters = fc.constantFrom(
      'a',
      'b ',
      'é',
      '字',
      '。',
      ' ',
      '\n',
      MARK,
      ',',
      '-',
      '%',
      '😀',
      ':~:',
      '"',
      '<',
    );
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('').replace(/ +/g, ' ');
        const [from = 0, to = 0] = [a % text.length, (b % text.length) + 1].sort((x, y) => x - y);
        if (!text.slice(from, to).isWellFormed()) return; // no selection ends within a sign
        const span = wholeWords(text, { from, to });
        if (!span) return;
        const passage = passageOf(text, span);
        expect(readPassage(passageHash(passage, false))).toEqual(passage);
        const found = findPassage(text, passage);
        expect(
          found === null || text.slice(found.from, found.to).startsWith(passage.start) || !found.isExact,
        ).toBe(true);
      }),
      { seed: 25, numRuns: 300 },
    );
  });
});

describe('the fragment of a link', () => {
  it('names the passage to this reader, and to the browser', () => {
    expect(
      passageHash({ block: 2, before: 'on', start: 'one, two', end: '', after: 'three-four' }, true),
    ).toBe('#q=2,on,one%2C%20two,,three%2Dfour:~:text=one%2C%20two');
  });

  it('tells equal words apart by what stands around them, at the magazine too', () => {
    const passage = { block: 0, before: 'b', start: 's', end: 'e', after: 'a' };
    expect(atMagazine('https://m.example/1', passage, false)).toBe('https://m.example/1#:~:text=b-,s,e,-a');
    expect(atMagazine('https://m.example/1#top:~:text=x', passage, true)).toBe(
      'https://m.example/1#top:~:text=s,e',
    );
  });

  it.each([
    ['long, and nowhere else', 'to replace a hut that had burned down', '', '', true],
    [
      'in the headline too, whatever its case',
      'British party began to land',
      'BRITISH PARTY BEGAN TO LAND',
      '',
      false,
    ],
    [
      'in the dek too, whatever its accents',
      'British party began to land',
      'British pàrty began to land',
      '',
      false,
    ],
    ['further on in the text', 'British party began to land', '', 'A British Party began to land.', false],
    ['short: a menu may have it', 'Hope Bay', '', '', false],
    [
      'short in the first of several paragraphs',
      'later.\nThe treaty was signed on 1 December 1959',
      '',
      '',
      false,
    ],
  ])('is of words alone, or not, where they are %s', (_, words, over, more, isUnique) => {
    const { passage } = quoted(words);
    const [text, page] = [`${TEXT}\n${more}`, { headline: 'A hut', dek: '' }];
    expect(standsAlone(passage, { ...page, headline: over }, text)).toBe(isUnique);
    expect(standsAlone(passage, { ...page, dek: over }, text)).toBe(isUnique);
  });

  it('ends in no sign that a program would leave out of the link', () => {
    for (const sign of "!'()*.~_-")
      expect(passageHash({ block: 0, before: '', start: `end${sign}`, end: '', after: '' }, true)).toMatch(
        /text=end%[0-9A-F]{2}$/,
      );
  });

  it.each([
    '',
    '#',
    '#in-fn1',
    '#q=',
    '#q=1',
    '#q=1,,,,',
    '#q=1,a,%20,c,d',
    '#q=-1,a,b,c,d',
    '#q=1e3,a,b,c,d',
    '#q=123456,a,b,c,d',
    '#q=1,a,b,c,d,e',
    '#q=1,a,%E0%A4%A,c,d',
    '#q=1,a,b%0Ac,c,d',
    '#q=1,a,b%00,c,d',
    `#q=1,a,${'b'.repeat(161)},c,d`,
    `#q=1,a,b,${'c'.repeat(4000)},d`,
    '#Q=1,a,b,c,d',
    ' #q=1,a,b,c,d',
  ])('%j is none of ours', (hash) => expect(readPassage(hash)).toBeNull());

  it('is read or refused, whatever it is, and searched for in good time', () => {
    const text = 'e '.repeat(50_000);
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (tail) => {
        const passage = readPassage(`#q=0,${tail}`);
        if (passage) findPassage('a b c', passage);
      }),
      { seed: 25, numRuns: 300 },
    );
    expect(findPassage(text, { block: 0, before: '', start: 'e', end: 'x', after: '' })).toBeNull();
  });
});
