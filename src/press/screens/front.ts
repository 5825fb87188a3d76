import { pressWords, type PressWords } from '../../languages/pressWords.ts';
import type { StoredHeader } from '../../model/article.ts';
import type { Publication } from '../../model/publication.ts';
import { settable } from '../pictures/settable.ts';
import { Sheet, sheetFaces } from './sheet.ts';

export interface ScreenSubject {
  readonly publication: Pick<Publication, 'name' | 'paper' | 'ink' | 'accent'>;
  /** Names of the navigation. */
  readonly sections: readonly string[];
  /** Newest first. */
  readonly rows: readonly StoredHeader[];
  /** The bytes of a lead picture; null for none. */
  readonly pictureOf: (header: StoredHeader) => Promise<Uint8Array | null>;
}

/** With the names of the reader's own places. */
interface Screen extends ScreenSubject {
  readonly tabs: readonly string[];
}

/** As in src/styles/tokens.css. */
const [SOFT, DIM, LINE, WASH] = ['#45423b', '#6a665d', '#dcd8cf', '#f1eee7'] as const;

/**
 * The front page as an installer shows it (manifest, "screenshots"), drawn from the same rows and in the same order: on a phone
 * 780 × 1688, on a desk 1440 × 900 pixels. Null where our fonts cannot set the name or the lead headline.
 */
export async function frontScreen(
  form: 'narrow' | 'wide',
  given: ScreenSubject,
  words: PressWords = pressWords(),
): Promise<Uint8Array | null> {
  const { front, latest, saved, search, more } = words;
  const subject = { ...given, tabs: [front, latest, saved, search, more] };
  const { publication, rows } = subject;
  const faces = await sheetFaces();
  const [lead] = rows;
  if (!lead || !settable(publication.name, faces.serif) || !settable(lead.headline, faces.serif)) return null;
  if (!settable(subject.tabs.join(''), faces.sans)) return null;
  const [width, height] = form === 'narrow' ? [780, 1688] : [1440, 900];
  const sheet = new Sheet(faces, width, height, publication.paper);
  await (form === 'narrow' ? narrow : wide)(sheet, subject, lead);
  return sheet.webp();
}

async function narrow(sheet: Sheet, subject: Screen, lead: StoredHeader): Promise<void> {
  const { publication, rows, pictureOf } = subject;
  const ink = publication.ink;
  sheet.text(publication.name, 40, 64, {
    face: 'serif',
    size: 84,
    colour: ink,
    width: 700,
    lines: 1,
    centred: true,
  });
  strip(sheet, subject, 40, 200, 780, 30);
  sheet.rule(0, 262, 780, LINE);
  await sheet.picture(await pictureOf(lead), 0, 264, 780, 470, lead.hero?.colour ?? WASH);
  let y = label(sheet, lead, publication, 40, 770, 26);
  y = sheet.text(lead.headline, 40, y, { face: 'serif', size: 60, colour: ink, width: 700, lines: 3 });
  y = sheet.text(lead.dek || lead.opening, 40, y + 18, {
    face: 'serif',
    size: 35,
    colour: SOFT,
    width: 700,
    lines: 3,
  });
  for (const row of rows.slice(1)) {
    if (y + 190 > 1548) break;
    sheet.rule(40, y + 26, 700, LINE);
    const bytes = await pictureOf(row);
    if (bytes) await sheet.picture(bytes, 548, y + 54, 192, 132, row.hero?.colour ?? WASH);
    const top = label(sheet, row, publication, 40, y + 50, 22);
    const width = bytes ? 480 : 700;
    const end = sheet.text(row.headline, 40, top, { face: 'serif', size: 38, colour: ink, width, lines: 3 });
    y = Math.max(end, y + (bytes ? 186 : 0));
  }
  sheet.rule(0, 1560, 780, publication.paper, 128);
  sheet.rule(0, 1560, 780, LINE);
  subject.tabs.forEach((name, i) =>
    sheet.text(name, i * 156, 1608, {
      face: 'sans',
      size: 24,
      colour: i === 0 ? ink : DIM,
      width: 156,
      lines: 1,
      centred: true,
    }),
  );
}

async function wide(sheet: Sheet, subject: Screen, lead: StoredHeader): Promise<void> {
  const { publication, rows, pictureOf } = subject;
  const ink = publication.ink;
  sheet.text(publication.name, 100, 34, {
    face: 'serif',
    size: 62,
    colour: ink,
    width: 1240,
    lines: 1,
    centred: true,
  });
  strip(sheet, subject, 100, 128, 1340, 17);
  sheet.rule(100, 166, 1240, LINE, 1);
  await sheet.picture(await pictureOf(lead), 100, 194, 800, 470, lead.hero?.colour ?? WASH);
  const top = label(sheet, lead, publication, 100, 688, 15);
  const end = sheet.text(lead.headline, 100, top, {
    face: 'serif',
    size: 46,
    colour: ink,
    width: 800,
    lines: 2,
  });
  sheet.text(lead.dek || lead.opening, 100, end + 8, {
    face: 'serif',
    size: 22,
    colour: SOFT,
    width: 800,
    lines: 2,
  });
  sheet.rule(940, 194, 400, ink, 2);
  let y =
    sheet.text(subject.tabs[1] ?? '', 940, 208, {
      face: 'serif',
      size: 26,
      colour: ink,
      width: 400,
      lines: 1,
    }) + 6;
  for (const row of rows.slice(1)) {
    if (y > 800) break;
    const below = label(sheet, row, publication, 940, y + 12, 14);
    y =
      sheet.text(row.headline, 940, below, { face: 'serif', size: 23, colour: ink, width: 400, lines: 2 }) +
      12;
    sheet.rule(940, y, 400, LINE, 1);
  }
}

/** The kicker over a headline, and where it ends. */
function label(
  sheet: Sheet,
  row: StoredHeader,
  { accent }: ScreenSubject['publication'],
  x: number,
  y: number,
  size: number,
): number {
  const name = (row.sections[0]?.name ?? '').toUpperCase();
  return (
    sheet.text(name, x, y, { face: 'sans', size, colour: accent.light, width: 380, lines: 1 }) + size * 0.3
  );
}

/** The sections in a line, as many as fit. */
function strip(
  sheet: Sheet,
  { sections, publication, tabs }: Screen,
  x: number,
  y: number,
  end: number,
  size: number,
): void {
  let left = x;
  for (const [i, name] of [...tabs.slice(0, 2), ...sections].entries()) {
    const width = sheet.widthOf(name, 'sans', size);
    if (left + width > end) return;
    const colour = i === 0 ? publication.ink : DIM;
    sheet.text(name, left, y, { face: 'sans', size, colour, width: width + 1, lines: 1 });
    left += width + size * 1.5;
  }
}
