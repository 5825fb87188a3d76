import { asReaderError } from '../model/errors.ts';
import type { Reader } from '../state/context.ts';
import { swapMoments, type Moments } from '../state/moments.ts';
import { sentenceFor } from '../ui/sentences.ts';

/**
 * Takes an article out of what was begun, says so, and offers to undo it: its place stays in the mark and is good again then. `ontaken`
 * is told each time whether it is out. What fails is said too.
 */
export async function pressFinish(
  reader: Reader,
  id: string,
  ontaken: (isOut: boolean) => void,
): Promise<void> {
  const { marks, messages } = reader;
  const swap = async (moments: Moments, isOut: boolean): Promise<Moments | null> => {
    try {
      const before = await swapMoments(marks, id, () => moments);
      ontaken(isOut);
      return before;
    } catch (thrown) {
      messages.say(`Not marked. ${sentenceFor(asReaderError(thrown, 'broken-store').code)}`);
      return null;
    }
  };
  const before = await swap({ finishedAt: Date.now() }, true);
  if (before) messages.say('Marked as read.', { label: 'Undo', run: () => void swap(before, false) });
}
