import type { ArticleBody, StoredHeader } from '../model/article.ts';
import { asReaderError } from '../model/errors.ts';
import type { Reader } from '../state/context.ts';
import { stockText } from '../state/lookups.ts';
import { recount } from '../state/remember.ts';
import { askToPersist } from '../state/persist.ts';
import { inText } from '../ui/counts.ts';
import { savedSentence } from '../ui/receiptWords.ts';
import { sentenceFor } from '../ui/sentences.ts';
import { roomMade } from './makeWay.ts';

/**
 * What a press on "Save" does, wherever the button is: mark, keep text, pictures and attachments, say so, offer to undo. `printed` is
 * the text as it stands on a printed page, which the store may not have.
 */
export async function pressSave(
  reader: Reader,
  header: StoredHeader,
  saved: boolean,
  printed: ArticleBody | null = null,
): Promise<void> {
  const { library, marks, keeping, messages } = reader;
  const say = (words: string, action?: typeof undo) =>
    messages.say(inText([words, roomMade()].filter(Boolean)), action);
  const undo = { label: 'Undo', run: () => void pressSave(reader, header, !saved, printed) };
  try {
    await marks.setSaved(header.id, saved);
    if (saved && !(await stockText(library, header, printed))) {
      await marks.setSaved(header.id, false);
      say('Not saved. The text is neither on this device nor in the magazine’s feed.');
      return;
    }
  } catch (thrown) {
    if (saved) await marks.setSaved(header.id, false).catch(() => {}); // what failed is said below
    say(`Not saved. ${sentenceFor(asReaderError(thrown, 'broken-store').code)}`);
    return;
  }
  void recount(library.store);
  if (!saved) {
    say('No longer saved.', undo);
    return;
  }
  say('Saved. The text is on this device.', undo);
  const asked = askToPersist();
  const kept = savedSentence(await keeping.keep(header));
  if (!marks.isSaved(header.id)) return;
  say(kept, undo);
  const granted = await asked; // some browsers ask the reader first
  if (granted === null || !marks.isSaved(header.id)) return;
  const promise = granted
    ? 'This browser promised not to clear it by itself.'
    : 'This browser may still clear it when the device is full.';
  say(inText([kept, promise]), undo);
}
