import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { Store } from '../../../src/db/open.ts';
import { withReplaced } from '../../../src/db/withReplaced.ts';
import { expectBegun, readBegun } from '../../../src/state/places.ts';
import { forThisVisit, readPreference, writePreference } from '../../../src/state/preferences.ts';
import { article, NOON } from '../support/articles.ts';
import '../support/database.ts';

/** `$state.raw` is a plain field where nothing is drawn. */
vi.stubGlobal('$state', { raw: <T>(value: T) => value });
const { Marks } = await import('../../../src/state/marks.svelte.ts');

const hint = () => readPreference('begun');
const place = { block: 3, of: 9, words: 'It was so', seen: NOON };
let store: Store;
let marks: InstanceType<typeof Marks>;
beforeEach(async () => {
  forThisVisit.clear(); // Node has no localStorage: all is kept there
  store = new Store();
  marks = new Marks(store, { tell: () => {}, onNews: () => {} });
  await mergeArticles(store, [article('a')], NOON, withReplaced);
});

describe('what a front page waits for', () => {
  it('is expected when marks with a place have come, and not for others', async () => {
    await changeMark(store, 'a', () => ({ id: 'a', place, finishedAt: NOON }));
    await marks.load();
    expectBegun(marks);
    expect(hint()).toBeNull();
    await changeMark(store, 'a', () => ({ id: 'a', place }));
    await marks.load();
    expectBegun(marks);
    expect(hint()).toBe('1');
    expect(await readBegun(store, marks)).toMatchObject([{ header: { id: 'a' }, place }]);
  });

  it('is expected no more when there is nothing, and still is when the marks could not be read', async () => {
    writePreference('begun', '1');
    vi.spyOn(store, 'use').mockRejectedValueOnce(new Error('not now'));
    await expect(marks.load()).rejects.toThrow('not now');
    expect(await readBegun(store, marks)).toEqual([]);
    expect(hint()).toBe('1');

    const next = new Marks(store, { tell: () => {}, onNews: () => {} });
    await next.load();
    expect(await readBegun(store, next)).toEqual([]);
    expect(hint()).toBe('');
  });
});
