import sharp from 'sharp';
import { expect, test } from 'vitest';
import { frontScreen, type ScreenSubject } from '../../../src/press/screens/front.ts';
import { parsePublication } from '../../../src/model/publication.ts';
import { headerWith } from '../../support/sampleHeader.ts';
import { plain } from './pictures/picture.ts';

const publication = parsePublication({ name: 'The Example', feed: 'feed.json', accent: '#004488' });
const rows = ['The lead', 'The second', 'The third'].map((headline) => headerWith({ headline }));

async function subject(more: Partial<ScreenSubject> = {}): Promise<ScreenSubject> {
  const bytes = await plain(900, 600, '#00ff00').webp().toBuffer();
  return { publication, sections: ['Maps'], rows, pictureOf: () => Promise.resolve(bytes), ...more };
}

test.each([
  ['narrow', 780, 1688],
  ['wide', 1440, 900],
] as const)(
  'the %s screen is as large as the manifest says and shows the lead picture',
  async (form, width, height) => {
    const drawn = await frontScreen(form, await subject());
    const { data, info } = await sharp(drawn ?? undefined)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([width, height]);
    const at = (400 * info.width + 300) * info.channels;
    const [red = 255, green = 0, blue = 255] = data.subarray(at, at + 3);
    expect(green, 'the picture is green').toBeGreaterThan(200);
    expect(Math.max(red, blue)).toBeLessThan(60);
  },
);

test('a broken picture leaves its box, and the same front page is the same bytes', async () => {
  const broken = await subject({ pictureOf: () => Promise.resolve(new Uint8Array([1, 2, 3])) });
  const [one, other] = [await frontScreen('wide', broken), await frontScreen('wide', broken)];
  expect(one?.length).toBeGreaterThan(1000);
  expect(other).toEqual(one);
});

test('there is none of a magazine without articles, or in letters that our fonts lack', async () => {
  expect(await frontScreen('narrow', await subject({ rows: [] }))).toBeNull();
  const arabic = parsePublication({ name: 'المبعوث', feed: 'feed.json', language: 'ar' });
  expect(await frontScreen('narrow', await subject({ publication: arabic }))).toBeNull();
});
