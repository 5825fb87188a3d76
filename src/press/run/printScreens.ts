import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PressWords } from '../../languages/pressWords.ts';
import type { Publication } from '../../model/publication.ts';
import type { Catalogue } from '../printing/catalogue.ts';
import { frontScreen } from '../screens/front.ts';
import { leadPath } from './leadPath.ts';

interface Screens {
  readonly catalogue: Catalogue;
  readonly publication: Publication;
  readonly base: string;
  /** The folder that `pictures/…` lie in. */
  readonly cache: string;
}

/** Changes when screens are drawn in another way: then both are drawn anew. */
const VERSION = 1;
const ROWS = 10;

/** The pictures of the front page that an installer shows, by path. `once` is as for `printPreviews`; a null makes no file. */
export async function printScreens(
  { catalogue, publication, base, cache }: Screens,
  once: (path: string, from: unknown, make: () => Promise<Uint8Array | null>) => Promise<void>,
  words: PressWords,
): Promise<void> {
  const { name, paper, ink, accent } = publication;
  const rows = catalogue.all.slice(0, ROWS);
  const sections = catalogue.navigation.map((section) => section.name);
  const subject = {
    publication,
    sections,
    rows,
    pictureOf: async (header: (typeof rows)[number]) => {
      const path = leadPath(header, base);
      return path === null ? null : readFile(join(cache, path)).catch(() => null); // lost: its colour does
    },
  };
  const shown = rows.map(({ headline, dek, opening, sections: [first], hero }) => [
    headline,
    dek || opening,
    first?.name,
    hero?.url,
  ]);
  for (const form of ['narrow', 'wide'] as const)
    await once(
      `screenshots/front-${form}.webp`,
      [VERSION, name, paper, ink, accent.light, sections, shown, words.front, words.latest],
      () => frontScreen(form, subject, words),
    );
}
