import type { ArticleBody, StoredHeader } from '../model/article.ts';
import { asReaderError } from '../model/errors.ts';
import type { Reader } from '../state/context.ts';
import { stockText } from '../state/lookups.ts';
import { recount } from '../state/remember.ts';
import { count } from '../ui/count.ts';
import { sentenceFor } from '../ui/sentences.ts';

/**
 * What a press on "Save" does, wherever the button is: mark, keep text and pictures, say so, offer to undo. `printed` is
 * the text as it stands on a printed page, which the store may not have.
 */
export async function pressSave(
  reader: Reader,
  header: StoredHeader,
  saved: boolean,
  printed: ArticleBody | null = null,
): Promise<void> {
  const { library, marks, keeping, messages } = reader;
  const undo = { label: 'Undo', run: () => void pressSave(reader, header, !saved, printed) };
  try {
    await marks.setSaved(header.id, saved);
    if (saved && !(await stockText(library, header, printed))) {
      await marks.setSaved(header.id, false);
      messages.say('Not saved. The text is neither on this device nor in the magazine’s feed.');
      return;
    }
  } catch (thrown) {
    if (saved) await marks.setSaved(header.id, false).catch(() => {}); // what failed is said below
    messages.say(`Not saved. ${sentenceFor(asReaderError(thrown, 'broken-store').code)}`);
    return;
  }
  void recount(library.store);
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
