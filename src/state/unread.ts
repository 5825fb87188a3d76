import type { Mark } from '../model/mark.ts';
import type { Marks } from './marks.svelte.ts';

/** Takes back that an article was read; it has not been finished then either. Rejects with a ReaderError. */
export function setUnread(marks: Marks, id: string): Promise<void> {
  return marks.change(id, (mark) => {
    const unread: { -readonly [Key in keyof Mark]: Mark[Key] } = { ...mark };
    delete unread.readAt;
    delete unread.finishedAt;
    return unread;
  });
}
