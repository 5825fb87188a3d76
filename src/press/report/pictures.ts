import { about, aboutFeed, capital, some, type Finding } from './finding.ts';
import type { Study, StudiedPicture } from './study.ts';

/** Pixels. Narrower ones are blurred at the width of a phone with a sharp screen. */
const NARROW = 640;
/** Pixels. Icons and smileys are meant to be small. */
const ICON = 64;

/** What is known of the articles' pictures, from the feed alone. */
export function pictures(studies: readonly Study[]): readonly Finding[] {
  const total = studies.length;
  const which = (test: (picture: StudiedPicture) => boolean) =>
    studies.flatMap(({ name, pictures }) => {
      const count = pictures.filter(test).length;
      return count === 0 ? [] : [`${name}: ${count} of ${pictures.length}`];
    });
  const heroes = studies.flatMap(({ name, article }) => {
    const { hero } = article.header;
    return hero === null ? [] : [{ name, hero }];
  });
  const above = heroes.filter(({ hero }) => !hero.inBody); // the others are counted among the body's
  const mute = above.filter(({ hero }) => hero.alt === '').map(({ name }) => name);
  const unsized = above
    .filter(({ hero }) => hero.width === null || hero.height === null)
    .map(({ name }) => name);
  const [undescribed, boundless] = [
    which((one) => !one.described),
    which((one) => !(one.width > 0 && one.height > 0)),
  ];
  const blurred = heroes.filter(({ hero }) => hero.width !== null && hero.width < NARROW);
  const narrow = which(({ width }) => width >= ICON && width < NARROW);
  const unsafe = studies.filter(({ article }) =>
    article.header.pictures.some((url) => url.startsWith('http:')),
  );
  return [
    ...aboutFeed(
      'hint',
      'no-pictures',
      total > 0 && studies.every(({ article }) => article.header.pictures.length === 0),
      {
        title: 'No article has a picture',
        why: 'The front page is set in type alone, and shared links have no preview picture.',
        mend: 'Add “image” to the items (RSS: media:content), at least 1200 pixels wide.',
      },
    ),
    ...about('warning', 'no-alt', undescribed, {
      title: `In ${some(undescribed.length, total)}, pictures have no “alt”`,
      why: 'Who cannot see a picture, or has it not stored, is not told what it shows.',
      mend: 'Describe each picture in “alt”; write alt="" for one that only decorates.',
    }),
    ...about(
      'hint',
      'no-hero-alt',
      mute,
      {
        title: `The main picture of ${some(mute.length, total)} is not described`,
        why: '“image” has no place for a description, so people who cannot see it get none.',
        mend: 'Add “_offprint”: { "hero": { "alt": "…" } }, or show the picture in the text too, with its “alt”.',
      },
      total,
    ),
    ...about('warning', 'no-size', boundless, {
      title: `In ${some(boundless.length, total)}, pictures have no width and height`,
      why: 'No room can be kept for a picture of unknown size: the text moves when it arrives.',
      mend: 'Write “width” and “height” in pixels into each img.',
    }),
    ...about(
      'hint',
      'no-hero-size',
      unsized,
      {
        title: `The size of the main picture of ${some(unsized.length, total)} is not told`,
        why: 'The page cannot keep the right room for it.',
        mend: 'Add “_offprint”: { "hero": { "width": 1600, "height": 1067 } }.',
      },
      total,
    ),
    ...about(
      'warning',
      'small-hero',
      blurred.map(({ name, hero }) => `${name}: ${hero.width} pixels`),
      {
        title: `The main picture of ${some(blurred.length, total)} is narrower than ${NARROW} pixels`,
        why: 'It leads the page over its whole width and will be blurred. The width is the one that the feed states.',
        mend: 'Name a picture of at least 1200 pixels in “image”, or state its true width.',
      },
    ),
    ...about('hint', 'small-pictures', narrow, {
      title: `In ${some(narrow.length, total)}, pictures are narrower than ${NARROW} pixels`,
      why: 'On a sharp screen they are small or blurred. The width is the one that the feed states.',
      mend: 'Offer wider ones, in “srcset” too; the reader stores the one nearest above 1200 pixels.',
    }),
    ...about(
      'warning',
      'http-pictures',
      unsafe.map(({ name }) => name),
      {
        title: `${capital(some(unsafe.length, total))} ${unsafe.length === 1 ? 'has' : 'have'} pictures at http addresses`,
        why: 'On an https site browsers ask for them over https, and show nothing where that fails.',
        mend: 'Write the addresses of pictures with https.',
      },
      total,
    ),
  ];
}
