import type { Room } from '../state/room.ts';
import { bytes } from '../ui/bytes.ts';
import { count } from '../ui/count.ts';

/** What the store holds, in words: name and value of each fact. */
export function roomFacts({ articles, texts, saved, pictures: sum, ...room }: Room): string[][] {
  const { usage, quota, persisted } = room;
  const files = [
    count(sum.pictures, 'picture'),
    ...(sum.attachments > 0 ? [count(sum.attachments, 'attachment')] : []),
  ];
  const without = articles - texts;
  return [
    ['Articles', `${count(texts, 'article')} with their text, ${saved} of them saved`],
    ...(without > 0 ? [['Without text', `${count(without, 'article')}, older: the text made room`]] : []),
    ['Pictures', `${files.join(' and ')}, ${bytes(sum.bytes)}`],
    ...(sum.missing > 0 ? [['Missing', `${count(sum.missing, 'file')} not here at the moment`]] : []),
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
