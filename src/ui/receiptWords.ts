import type { Receipt } from '../model/pictureRecord.ts';
import { bytes } from './bytes.ts';
import { count } from './count.ts';
import { clockTime, fullDate } from './when.ts';

/** By hand, as the dates are: see `when`. */
const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** "Text and 7 of 7 pictures, 1.2 MB, checked 08:14": what of an article is on this device. */
export function receiptWords(receipt: Receipt, now: number): string {
  const { text, pictures, stored, attachments, attachmentsStored } = receipt;
  const parts = [
    ...(text ? ['Text'] : []),
    ...(pictures > 0 ? [`${stored} of ${count(pictures, 'picture')}`] : []),
    ...(attachments > 0 ? [`${attachmentsStored} of ${count(attachments, 'attachment')}`] : []),
  ];
  return [
    text ? list(parts) : ['No text', ...parts].join(', '),
    ...(receipt.bytes > 0 ? [bytes(receipt.bytes)] : []),
    ...(receipt.checkedAt === null ? [] : [`checked ${moment(receipt.checkedAt, now)}`]),
  ].join(', ');
}

/** What is said when an article was saved. */
export function savedSentence({ pictures, stored, attachments, attachmentsStored }: Receipt): string {
  const part = (there: number, of: number, noun: string) =>
    of === 0 ? [] : [there === of ? count(of, noun) : `${there} of ${count(of, noun)}`];
  const files = [...part(stored, pictures, 'picture'), ...part(attachmentsStored, attachments, 'attachment')];
  return files.length === 0
    ? 'Saved. The text is on this device.'
    : `Saved. ${list(['Text', ...files])} are on this device.`;
}

/** "08:14" today, "22 November 2026" before. */
export function moment(at: number, now: number): string {
  return new Date(at).toDateString() === new Date(now).toDateString() ? clockTime(at) : fullDate(at);
}
