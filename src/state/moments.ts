import type { Mark } from '../model/mark.ts';
import type { Marks } from './marks.svelte.ts';

const MOMENTS = ['readAt', 'finishedAt', 'savedAt'] as const;

/** Moments of a mark; what is undefined is taken out of it, what is absent stays as it is. */
export type Moments = { -readonly [Moment in (typeof MOMENTS)[number]]?: number | undefined };

/**
 * Gives a mark other moments, and returns those that it had in their place: given in turn, they undo it to the millisecond, and what
 * came to the mark meanwhile stays. Rejects with a ReaderError, and nothing has changed.
 */
export async function swapMoments(marks: Marks, id: string, to: (mark: Mark) => Moments): Promise<Moments> {
  const before: Moments = {};
  await marks.change(id, (mark) => {
    const moments = to(mark);
    const after: { -readonly [Key in keyof Mark]: Mark[Key] } = { ...mark };
    for (const name of MOMENTS) {
      if (!(name in moments)) continue;
      before[name] = mark[name];
      const moment = moments[name];
      if (moment === undefined) Reflect.deleteProperty(after, name);
      else after[name] = moment;
    }
    return after;
  });
  return before;
}
