import type { ArticleHeader } from '../model/article.ts';
import { asReaderError } from '../model/errors.ts';
import type { Reader } from '../state/context.ts';
import { count } from '../ui/count.ts';
import { sentenceFor } from '../ui/sentences.ts';

/** What a press on "Save" does, wherever the button is: mark, keep the pictures, say so, offer to undo. */
export async function pressSave(reader: Reader, header: ArticleHeader, saved: boolean): Promise<void> {
  const { marks, keeping, messages } = reader;
  const undo = { label: 'Undo', run: () => void pressSave(reader, header, !saved) };
  try {
    await marks.setSaved(header.id, saved);
  } catch (thrown) {
    messages.say(`Not saved. ${sentenceFor(asReaderError(thrown, 'broken-store').code)}`);
    return;
  }
  if (!saved) {
    messages.say('No longer saved.', undo);
    return;
  }
  messages.say('Saved. The text is on this device.', undo);
  void keeping.askToPersist();
  const { pictures, stored } = await keeping.keep(header);
  if (!marks.isSaved(header.id) || pictures === 0) return;
  if (stored === pictures)
    messages.say(`Saved. Text and ${count(pictures, 'picture')} are on this device.`, undo);
  else messages.say(`Saved. Text and ${stored} of ${count(pictures, 'picture')} are on this device.`, undo);
}
