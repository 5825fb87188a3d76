import { expect, it, vi } from 'vitest';
import { readMarks } from '../../../src/db/marks.ts';
import { Store } from '../../../src/db/open.ts';
import { pressMark } from '../../../src/pages/markPress.ts';
import type { Reader } from '../../../src/state/context.ts';
import '../support/database.ts';

vi.stubGlobal('$state', { raw: <T>(value: T) => value });
const { Marks } = await import('../../../src/state/marks.svelte.ts');

it('Undo puts an article back to when it was read, and to its end; what was unread it makes unread', async () => {
  const store = new Store();
  const marks = new Marks(store, { tell: () => {}, onNews: () => {} });
  let undo = () => {};
  const messages = { say: (_words: string, action: { run(): void }) => (undo = action.run) };
  const reader = { marks, messages } as unknown as Reader; // all that a press asks of it
  const was = { id: 'a', readAt: 1, finishedAt: 2, place: null };
  await marks.change('a', () => was);

  await pressMark(reader, 'a', false);
  expect(await readMarks(store)).toEqual([{ id: 'a', place: null }]);
  undo();
  await expect.poll(() => readMarks(store)).toEqual([was]);

  await pressMark(reader, 'b', true);
  expect(marks.isRead('b')).toBe(true);
  undo();
  await expect.poll(() => readMarks(store)).toEqual([was, { id: 'b' }]);
});
