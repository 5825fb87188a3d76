import { expect, it, vi } from 'vitest';
import { readMarks } from '../../../src/db/marks.ts';
import { Store } from '../../../src/db/open.ts';
import { mergeMarks } from '../../../src/model/readMark.ts';
import { heardOf, setHeard } from '../../../src/state/heard.ts';
import '../support/database.ts';

/** `$state.raw` is a plain field where nothing is drawn. */
vi.stubGlobal('$state', { raw: <T>(value: T) => value });
const { Marks } = await import('../../../src/state/marks.svelte.ts');

it('what was heard is noted with its time, so that of two devices the later counts', async () => {
  const store = new Store();
  const marks = new Marks(store, { tell: () => {}, onNews: () => {} });
  await setHeard(marks, 'a', 300.7);
  const [mark = { id: '' }] = await readMarks(store);
  expect(heardOf(marks, 'a')).toBe(300);
  expect(mergeMarks({ id: 'a', heard: 0, heardOn: Date.now() - 1000 }, mark)).toMatchObject({ heard: 300 });
});
