import { expect, test, vi } from 'vitest';
import type { Store } from '../../src/db/open.ts';
import type { StoredHeader } from '../../src/model/article.ts';
import { Front } from '../../src/state/front.svelte.ts';
import type { Library } from '../../src/state/library.svelte.ts';
import { headerWith } from '../support/sampleHeader.ts';

const SECTIONS = [{ name: 'Treaties', slug: 'treaties' }];

/** A store that answers when it is told to, in the order in which it was asked. */
function slowStore() {
  const answers: ((rows: readonly StoredHeader[]) => void)[] = [];
  const use = () =>
    new Promise((resolve) => answers.push((rows) => resolve({ rows, next: null, last: null })));
  const library = { shelf: 0, store: { use } as unknown as Store };
  // Only the store and the shelf are asked here, and of the store only this.
  return { answers, library, front: new Front(library as unknown as Library) };
}

test('a front page that was read before the first articles came does not take the place of one read after', async () => {
  const { answers, front } = slowStore();
  const early = front.load([], 0);
  const late = front.load([], 0);
  answers[1]?.([headerWith()]);
  await late;
  answers[0]?.([]);
  await early;
  expect(front.lead?.headline).toBe('A headline');
});

test('nor is one shown that was read for the sections of a shelf that is another now', async () => {
  const { answers, library, front } = slowStore();
  const early = front.load([], 0);
  library.shelf = 1;
  answers[0]?.([headerWith()]);
  await early;
  expect(front.lead).toBeNull();
});

test('the first articles are shown with their sections at once, also after an empty store was read', async () => {
  const { answers, front } = slowStore();
  const empty = front.load(SECTIONS, 0);
  answers.forEach((answer) => answer([]));
  await empty;
  const turn = vi.fn(() => Promise.resolve());
  vi.stubGlobal('scheduler', { yield: turn });
  const filled = front.load(SECTIONS, 0);
  const rows = [headerWith({ id: 'a' }), headerWith({ id: 'b' })];
  answers.forEach((answer) => answer(rows));
  await filled;
  vi.unstubAllGlobals();
  expect(turn, 'between the first article and its sections').not.toHaveBeenCalled();
  expect([front.lead?.id, front.strips.length]).toEqual(['a', 1]);
});
