import type { Files, Room } from '../state/room.ts';
import { bytes } from '../ui/bytes.ts';
import { count } from '../ui/count.ts';

/** What the store holds, in words: name and value of each fact. Its files are null while they are counted: their rows are there before. */
export function roomFacts({ articles, texts, saved, ...room }: Room, files: Files | null): string[][] {
  const { usage, quota, persisted } = room;
  const without = articles - texts;
  return [
    ['Articles', `${count(texts, 'article')} with their text, ${saved} of them saved`],
    ...(without > 0 ? [['Without text', `${count(without, 'article')}, older: the text made room`]] : []),
    ['Pictures', files ? fileWords(files) : COUNTING],
    ['Missing', files ? missingWords(files) : COUNTING],
    [
      'Room',
      usage === null
        ? 'This browser does not say'
        : `${bytes(usage)} used${quota ? ` of ${bytes(quota)}` : ''}` +
          (room.nearlyFull
            ? '. That is nearly all: what you save is still added, anything else only in the place of what is older'
            : ''),
    ],
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

const COUNTING = 'Being counted';

function fileWords({ pictures, attachments, bytes: sum }: Files): string {
  const heard = attachments > 0 ? ` and ${count(attachments, 'attachment')}` : '';
  return `${count(pictures, 'picture')}${heard}, ${bytes(sum)}`;
}

function missingWords({ missing }: Files): string {
  return missing > 0 ? `${count(missing, 'file')} not here at the moment` : 'Nothing';
}
