import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readLettering } from '../../../../src/press/pictures/lettering.ts';
import { setLines } from '../../../../src/press/pictures/lines.ts';
import { previewPicture } from '../../../../src/press/pictures/preview.ts';
import { noisy, plain, pngHeader } from './picture.ts';

const SUBJECT = { hero: null, name: 'The Meridian', headline: 'The line through the sea', accent: '#8f2a1e' };
const preview = (subject: Partial<Parameters<typeof previewPicture>[0]>) =>
  previewPicture({ ...SUBJECT, ...subject });
/** A part of the picture, across it, from top to bottom in pixels. */
const statsOf = async (picture: Uint8Array, top: number, bottom: number) => {
  const part = sharp(picture).extract({ left: 80, top, width: 1040, height: bottom - top });
  return sharp(await part.png().toBuffer()).stats(); // of the file it is given, whatever was to be done with that
};
/** Whether anything stands on the paper there. */
const isInked = async (picture: Uint8Array, top: number, bottom: number) =>
  Math.min(...(await statsOf(picture, top, bottom)).channels.map(({ min }) => min)) < 128;
const HEADLINE = [150, 530] as const;
const NAME = [60, 140] as const;

describe('with a picture', () => {
  test('it is that, cropped', async () => {
    const made = await preview({ hero: await plain(2000, 2000, '#00ff00').webp().toBuffer() });
    const { format, width, height } = await sharp(made).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
    const { dominant } = await sharp(made).stats();
    expect(dominant.g).toBeGreaterThan(200);
    expect(dominant.r).toBeLessThan(60);
  });

  test.each([
    ['small', () => plain(300, 300, '#00ff00').png().toBuffer()],
    ['broken', () => Buffer.from('nothing')],
    ['cut', async () => (await noisy(600, 400).jpeg().toBuffer()).subarray(0, 20_000)],
    ['a bomb', () => pngHeader(50_000, 50_000)],
  ])('that is %s, the headline does instead', async (_, make) => {
    expect(await preview({ hero: await make() })).toEqual(await preview({}));
  });
});

describe('without one', () => {
  test('it shows name, headline and colour', async () => {
    const made = await preview({});
    const { format, width, height } = await sharp(made).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
    expect(await isInked(made, ...NAME)).toBe(true);
    expect(await isInked(made, ...HEADLINE)).toBe(true);
    const top = await statsOf(made, 0, 16);
    expect(top.channels.map(({ mean }) => mean)).toEqual(
      [143, 42, 30].map((value) => expect.closeTo(value, -1)),
    );
  });

  test('it is the same bytes each time, and other bytes for another headline', async () => {
    const [one, same, other] = await Promise.all([
      preview({}),
      preview({}),
      preview({ headline: 'Another' }),
    ]);
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  test('markup is only letters', async () => {
    const made = await preview({
      headline: '</path><rect width="1200" height="630" fill="#f00"/>',
      name: '<&"\'>',
    });
    expect(await isInked(made, ...HEADLINE)).toBe(true);
    const { dominant } = await sharp(made).stats();
    expect(dominant.g).toBeGreaterThan(200);
  });

  test('a colour that is none does no harm', async () => {
    const made = await preview({ accent: '"/><script>' });
    expect(await isInked(made, ...HEADLINE)).toBe(true);
  });

  test.each(['معاهدة على الورق', '外交', 'Договор', 'Treaty 条約', 'Ελλάδα'])(
    'the headline %s has letters that the fonts lack, so only the name is there',
    async (headline) => {
      const made = await preview({ headline });
      expect(made).toEqual(await preview({ headline: '' }));
      expect(await isInked(made, 250, 400)).toBe(true);
      expect(await isInked(made, 150, 250)).toBe(false);
    },
  );

  test('a name that cannot be set either leaves colour alone', async () => {
    const made = await preview({ name: 'الخط', headline: '線' });
    expect(await isInked(made, 30, 540)).toBe(false);
    expect(await isInked(made, 545, 570)).toBe(true);
  });

  test.each([
    ['signs that turn the writing around', 'The \u202eline\u2066 through\u200f the sea'],
    ['emoji', 'The line 🌊 through the sea 👩🏽‍🚀'],
    ['line breaks and tabs', 'The\nline\t through\u0000 the sea '],
    ['composed accents', 'The line through the sea'.normalize('NFD')],
    ['half a character', 'The line through the sea\ud83d'.slice(0, 24)],
  ])('%s are not lettered', async (_, headline) => {
    expect(await preview({ headline })).toEqual(await preview({}));
  });

  test('a combining accent is its letter', async () => {
    expect(await preview({ headline: 'Cafe\u0301' })).toEqual(await preview({ headline: 'Café' }));
  });
});

describe('lines', () => {
  const WIDTH = 1024;
  const SIZES = [
    { size: 84, lines: 3 },
    { size: 60, lines: 4 },
  ];

  test.each([
    ['a short headline', 'The line'],
    ['a long one', 'The long road to a lasting agreement '.repeat(3).trim()],
    ['an endless one', 'The long road to a lasting agreement '.repeat(30).trim()],
    ['an endless word', 'x'.repeat(900)],
    ['German', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung ist ein Wort'],
    ['Polish', 'Zażółć gęślą jaźń w Łodzi'],
  ])('of %s fit', async (_, text) => {
    const serif = await readLettering('newsreader');
    const { lines, size } = setLines(text, serif, WIDTH, SIZES);
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const line of lines) {
      expect(serif.widthOf(line, size)).toBeLessThanOrEqual(WIDTH);
      expect(serif.canSet(line)).toBe(true);
    }
    const set = lines.join('').replace('…', '').replaceAll(' ', '');
    expect(text.replaceAll(' ', '').startsWith(set)).toBe(true);
    expect(lines.at(-1)?.endsWith('…')).toBe(set.length < text.replaceAll(' ', '').length);
  });

  test('are as large as they can be', async () => {
    const serif = await readLettering('newsreader');
    expect(setLines('The line', serif, WIDTH, SIZES)).toEqual({ lines: ['The line'], size: 84 });
    expect(setLines('The long road to a lasting agreement '.repeat(3).trim(), serif, WIDTH, SIZES).size).toBe(
      60,
    );
  });
});

test('letters have outlines without gaps in their numbers', async () => {
  for (const name of ['newsreader', 'instrument-sans'] as const) {
    const letters = await readLettering(name);
    const text =
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 ÄÖÜßéèçñøåœŁłŚśŻżĞğİıŐő“”‘’–—…!?&<>"\'();:';
    expect(letters.canSet(text)).toBe(true);
    expect(letters.outline(text, 88.3, 200, 84)).toMatch(/^([MLQCZ]|-?\d+(\.\d)?| )+$/);
  }
});
