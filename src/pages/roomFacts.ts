import type { Files, Room } from '../state/room.ts';
import { bytes } from '../ui/bytes.ts';
import { phrase } from '../languages/phrase.ts';
import { figure, plural } from '../languages/texts.ts';
import { attachments, inRow, listOf, pictures } from '../ui/counts.ts';

/** What the store holds, in words: name and value of each fact. Its files are null while they are counted: their rows are there before. */
export function roomFacts({ articles, texts, saved, ...room }: Room, files: Files | null): string[][] {
  const { usage, quota, persisted } = room;
  const without = articles - texts;
  return [
    [
      'Articles',
      plural(
        texts,
        ['# article with their text, {0} of them saved', '# articles with their text, {0} of them saved'],
        figure(saved),
      ),
    ],
    ...(without > 0
      ? [
          [
            'Without text',
            plural(without, [
              '# article, older: the text made room',
              '# articles, older: the text made room',
            ]),
          ],
        ]
      : []),
    ['Pictures', files ? fileWords(files) : 'Being counted'],
    ['Missing', files ? missingWords(files) : 'Being counted'],
    ['Room', usage === null ? 'This browser does not say' : usedOf(usage, quota, room.nearlyFull)],
    [
      'Kept for good',
      persisted === null
        ? 'This browser does not say'
        : persisted
          ? 'Yes: this browser promised not to clear it by itself'
          : 'Not promised: this browser may clear it when the device is full',
    ],
  ];
}

function fileWords(files: Files): string {
  const kinds = [
    pictures(files.pictures),
    ...(files.attachments > 0 ? [attachments(files.attachments)] : []),
  ];
  return inRow([listOf(kinds), bytes(files.bytes)]);
}

function missingWords({ missing }: Files): string {
  return missing > 0
    ? plural(missing, ['# file not here at the moment', '# files not here at the moment'])
    : 'Nothing';
}

function usedOf(usage: number, quota: number | null, nearlyFull: boolean): string {
  const used = quota ? phrase(`${bytes(usage)} used of ${bytes(quota)}`) : phrase(`${bytes(usage)} used`);
  return nearlyFull
    ? phrase(
        `${used}. That is nearly all: what you save is still added, anything else only in the place of what is older`,
      )
    : used;
}
