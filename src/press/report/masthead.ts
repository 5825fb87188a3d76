import { about, aboutFeed, capital, some, type Finding } from './finding.ts';
import type { ReportInput } from './input.ts';
import type { Study } from './study.ts';

/** More than a navigation can hold. */
const MANY_SECTIONS = 15;

/** What the feed says of itself, and whose and where its articles are. */
export function masthead({ wire, icon }: ReportInput, studies: readonly Study[]): readonly Finding[] {
  return [
    ...aboutFeed('warning', 'no-feed-title', wire.title === undefined, {
      title: 'The feed has no title',
      why: 'It names the magazine where offprint.json does not.',
      mend: 'Add “title” to the feed.',
    }),
    ...aboutFeed('hint', 'no-feed-description', wire.description === undefined, {
      title: 'The feed has no description',
      why: 'Search engines and link previews show it under the name.',
      mend: 'Add “description” to the feed, or to offprint.json.',
    }),
    ...aboutFeed('hint', 'no-feed-icon', icon === undefined, {
      title: 'The feed has no icon',
      why: 'The installed reader then has Offprint’s own on the home screen.',
      mend: 'Add “icon” to the feed, square and at least 512 pixels wide, or “logo” to offprint.json.',
    }),
    ...languages(wire.language, studies),
    ...sections(studies),
    ...authors(studies),
  ];
}

function languages(written: string | undefined, studies: readonly Study[]): readonly Finding[] {
  const silent = studies.filter(({ article }) => article.header.language === '');
  const why = 'Without it, words are not hyphenated well and screen readers use the wrong voice.';
  const mend = 'Add “language” to the feed, a BCP 47 tag such as "en" or "fr-CH".';
  if (silent.length > 0 && written !== undefined)
    return about('warning', 'bad-language', [written], {
      title: 'The feed’s language is no language tag',
      why,
      mend,
    });
  return about(
    'warning',
    'no-language',
    names(silent),
    {
      title: `The language of ${some(silent.length, studies.length)} is not told`,
      why,
      mend,
    },
    studies.length,
  );
}

function sections(studies: readonly Study[]): readonly Finding[] {
  const homeless = studies.filter(
    ({ article: { header } }) =>
      header.tags.length === 0 && header.sections.every(({ slug }) => slug === 'more'),
  );
  const single = new Set(studies.flatMap(({ article }) => article.header.sections.map(({ name }) => name)));
  return [
    ...about(
      homeless.length === studies.length ? 'warning' : 'hint',
      'no-sections',
      names(homeless),
      {
        title: `${capital(some(homeless.length, studies.length))} ${homeless.length === 1 ? 'has' : 'have'} no section`,
        why: 'They all stand under “More”, and readers cannot choose what interests them.',
        mend: 'Give each item tags (RSS: category), the department first, or “_offprint”: { "sections": ["Analysis"] }.',
      },
      studies.length,
    ),
    ...about('hint', 'many-sections', single.size > MANY_SECTIONS ? [...single] : [], {
      title: `The articles stand in ${single.size} sections`,
      why: 'Where no section is named, an item’s first tag becomes one, and no navigation holds that many.',
      mend: 'Name the real departments under “sections” in offprint.json: then only tags of that name count.',
    }),
  ];
}

function authors(studies: readonly Study[]): readonly Finding[] {
  const nobody = studies.filter(({ article }) => article.header.authors.length === 0);
  return about(
    nobody.length === studies.length ? 'warning' : 'hint',
    'no-authors',
    names(nobody),
    {
      title: `${capital(some(nobody.length, studies.length))} ${nobody.length === 1 ? 'names' : 'name'} no author`,
      why: 'There is no byline, and nobody can read on by author.',
      mend: 'Add “authors” to the items, or to the feed where one person writes it all.',
    },
    studies.length,
  );
}

function names(studies: readonly Study[]): string[] {
  return studies.map(({ name }) => name);
}
