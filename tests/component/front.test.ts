import { expect, test } from 'vitest';
import type { Store } from '../../src/db/open.ts';
import type { StoredHeader } from '../../src/model/article.ts';
import { Front } from '../../src/state/front.svelte.ts';
import type { Library } from '../../src/state/library.svelte.ts';
import { headerWith } from '../support/sampleHeader.ts';

test('a front page that was read before the first articles came does not take the place of one read after', async () => {
  const answers: ((rows: readonly StoredHeader[]) => void)[] = [];
  const use = () =>
    new Promise((resolve) => answers.push((rows) => resolve({ rows, next: null, last: null })));
  // Only the store is asked here, and of the store only this.
  const front = new Front({ store: { use } as unknown as Store } as unknown as Library);
  const early = front.load([]);
  const late = front.load([]);
  answers[1]?.([headerWith()]);
  await late;
  answers[0]?.([]);
  await early;
  expect(front.lead?.headline).toBe('A headline');
});
