import { asReaderError } from '../model/errors.ts';
import type { Reader } from '../state/context.ts';
import { swapMoments, type Moments } from '../state/moments.ts';
import { sentenceFor } from '../ui/sentences.ts';

/**
 * Marks an article as read or unread, says so, and offers to undo it. What is unread has not been finished either. `was` is what an
 * undone press had found, which comes back as it was. What fails is said too.
 */
export async function pressMark(
  reader: Reader,
  id: string,
  read: boolean,
  was: Moments | null = null,
): Promise<void> {
  const { marks, messages } = reader;
  let before: Moments;
  try {
    before = await swapMoments(
      marks,
      id,
      ({ readAt = Date.now(), finishedAt }) =>
        was ?? (read ? { readAt, finishedAt } : { readAt: undefined, finishedAt: undefined }),
    );
  } catch (thrown) {
    messages.say(`Not marked. ${sentenceFor(asReaderError(thrown, 'broken-store').code)}`);
    return;
  }
  const undo = { label: 'Undo', run: () => void pressMark(reader, id, !read, before) };
  messages.say(read ? 'Marked as read.' : 'Marked as unread.', undo);
}
