import { asReaderError } from '../model/errors.ts';
import type { Reader } from '../state/context.ts';
import { setUnread } from '../state/unread.ts';
import { sentenceFor } from '../ui/sentences.ts';

/** Marks an article as read or unread, says so, and offers to undo it. What fails is said too. */
export async function pressMark(reader: Reader, id: string, read: boolean): Promise<void> {
  const { marks, messages } = reader;
  try {
    await (read ? marks.setRead(id) : setUnread(marks, id));
  } catch (thrown) {
    messages.say(`Not marked. ${sentenceFor(asReaderError(thrown, 'broken-store').code)}`);
    return;
  }
  const undo = { label: 'Undo', run: () => void pressMark(reader, id, !read) };
  messages.say(read ? 'Marked as read.' : 'Marked as unread.', undo);
}
