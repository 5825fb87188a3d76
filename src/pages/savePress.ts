import type { ArticleBody, StoredHeader } from '../model/article.ts';
import { asReaderError } from '../model/errors.ts';
import type { Reader } from '../state/context.ts';
import { stockText } from '../state/lookups.ts';
import { swapMoments, type Moments } from '../state/moments.ts';
import { recount } from '../state/remember.ts';
import { askToPersist } from '../state/persist.ts';
import { inText } from '../ui/counts.ts';
import { savedSentence } from '../ui/receiptWords.ts';
import { sentenceFor } from '../ui/sentences.ts';
import { roomMade } from './makeWay.ts';

/**
 * What a press on "Save" does, wherever the button is: mark, keep text, pictures and attachments, say so, offer to undo. `printed` is
 * the text as it stands on a printed page, which the store may not have. `was` is what an undone press had found: it comes back as it
 * was, to its old place among the saved, and stays there though its text is lost.
 */
export async function pressSave(
  reader: Reader,
  header: StoredHeader,
  saved: boolean,
  printed: ArticleBody | null = null,
  was: Moments | null = null,
): Promise<void> {
  const { library, marks, keeping, messages } = reader;
  let key = 0;
  const say = (words: string, action?: typeof undo) => {
    key = messages.say(inText([words, roomMade()].filter(Boolean)), action);
  };
  /** For what comes seconds later: by then the place may belong to another press, whose Undo it must not take. */
  const sayOn = (words: string) => {
    const { current } = messages;
    if (!current || current.key === key || current.text === roomMade()) say(words, undo);
    else messages.sayQuietly(words);
  };
  let before: Moments | null = null;
  const undo = { label: 'Undo', run: () => void pressSave(reader, header, !saved, printed, before) };
  const putBack = async (moments: Moments) => void (await swapMoments(marks, header.id, () => moments));
  try {
    before = await swapMoments(
      marks,
      header.id,
      ({ savedAt = Date.now() }) => was ?? { savedAt: saved ? savedAt : undefined },
    );
    if (saved && !(await stockText(library, header, printed))) {
      if (was) return say('The text of this article is not on this device.', undo);
      await putBack(before);
      return say('Not saved. The text is neither on this device nor in the magazine’s feed.');
    }
  } catch (thrown) {
    const why = sentenceFor(asReaderError(thrown, 'broken-store').code);
    if (before && was) return say(why, undo);
    if (before) await putBack(before).catch(() => {}); // what failed is said below
    return say(`Not saved. ${why}`);
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
  sayOn(kept);
  const granted = await asked; // some browsers ask the reader first
  if (granted === null || !marks.isSaved(header.id)) return;
  const promise = granted
    ? 'This browser promised not to clear it by itself.'
    : 'This browser may still clear it when the device is full.';
  sayOn(inText([kept, promise]));
}
