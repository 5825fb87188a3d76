import type { Marks } from './marks.svelte.ts';

/** The second at which the reader left an article's recording; 0 when they did not begin it, or heard its end. */
export function heardOf(marks: Marks, id: string): number {
  const { heard } = marks.of(id);
  return typeof heard === 'number' && heard > 0 ? heard : 0;
}

/** Notes it, beside the place of the text: whoever finished one may be in the middle of the other. */
export function setHeard(marks: Marks, id: string, seconds: number): Promise<void> {
  return marks.change(id, (mark) => ({ ...mark, heard: Math.floor(seconds), heardOn: Date.now() }));
}
