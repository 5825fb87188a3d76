import { phrase } from '../languages/phrase.ts';
import { figure, plural } from '../languages/texts.ts';
import type { Receipt } from '../model/pictureRecord.ts';
import { bytes } from './bytes.ts';
import { attachments as attachmentsIn, inRow, listOf, pictures as picturesIn } from './counts.ts';
import { clockTime, fullDate } from './when.ts';

/** "Text and 7 of 7 pictures, 1.2 MB, checked 08:14": what of an article is on this device. */
export function receiptWords(receipt: Receipt, now: number): string {
  const { text, pictures, stored, attachments, attachmentsStored } = receipt;
  const files = [
    ...(pictures > 0 ? [picturesOf(stored, pictures)] : []),
    ...(attachments > 0 ? [attachmentsOf(attachmentsStored, attachments)] : []),
  ];
  return inRow([
    ...(text ? [listOf(['Text', ...files])] : ['No text', ...files]),
    ...(receipt.bytes > 0 ? [bytes(receipt.bytes)] : []),
    ...(receipt.checkedAt === null ? [] : [phrase(`checked ${moment(receipt.checkedAt, now)}`)]),
  ]);
}

/** What is said when an article was saved. */
export function savedSentence({ pictures, stored, attachments, attachmentsStored }: Receipt): string {
  const files = [
    ...(pictures > 0 ? [stored === pictures ? picturesIn(pictures) : picturesOf(stored, pictures)] : []),
    ...(attachments > 0
      ? [
          attachmentsStored === attachments
            ? attachmentsIn(attachments)
            : attachmentsOf(attachmentsStored, attachments),
        ]
      : []),
  ];
  return files.length === 0
    ? 'Saved. The text is on this device.'
    : `Saved. ${listOf(['Text', ...files])} are on this device.`;
}

const picturesOf = (stored: number, all: number) =>
  plural(all, ['{0} of # picture', '{0} of # pictures'], figure(stored));
const attachmentsOf = (stored: number, all: number) =>
  plural(all, ['{0} of # attachment', '{0} of # attachments'], figure(stored));

/** "08:14" today, "22 November 2026" before. */
export function moment(at: number, now: number): string {
  return new Date(at).toDateString() === new Date(now).toDateString() ? clockTime(at) : fullDate(at);
}
