import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readMarks } from '../../../src/db/marks.ts';
import { Store } from '../../../src/db/open.ts';
import type { Announcer } from '../../../src/sync/announce.ts';
import { failure } from '../support/failures.ts';
import { fillDisk } from '../support/fullDisk.ts';
import '../support/database.ts';

/** `$state.raw` is a plain field where nothing is drawn: the class is tested as the code it is. */
vi.stubGlobal('$state', { raw: <T>(value: T) => value });
const { Marks } = await import('../../../src/state/marks.svelte.ts');
const { swapMoments } = await import('../../../src/state/moments.ts');
const unsave = () => ({ savedAt: undefined });

const tell = vi.fn<Announcer['tell']>();
const announcer: Announcer = { tell, onNews: () => {} };
let store: Store;
let marks: InstanceType<typeof Marks>;
beforeEach(() => {
  tell.mockClear();
  store = new Store();
  marks = new Marks(store, announcer);
});
afterEach(() => void vi.restoreAllMocks());

describe('a press', () => {
  it('shows when it is kept, and is told to other tabs', async () => {
    const saving = marks.setSaved('a');
    expect(marks.isSaved('a')).toBe(false);
    expect(tell).not.toHaveBeenCalled();
    await saving;
    expect(marks.isSaved('a')).toBe(true);
    expect(tell).toHaveBeenCalledExactlyOnceWith({ kind: 'mark', id: 'a' });
    expect(await readMarks(store)).toMatchObject([{ id: 'a' }]);
  });

  it('whose write fails never shows, and rejects with the reason', async () => {
    await marks.setRead('a');
    tell.mockClear();
    fillDisk('at commit');
    await failure(marks.setSaved('a'), 'quota');
    expect([marks.isSaved('a'), marks.isRead('a')]).toEqual([false, true]);
    expect(tell).not.toHaveBeenCalled();
  });

  it('whose unsaving fails stays saved', async () => {
    await marks.setSaved('a');
    fillDisk('at the write');
    await failure(swapMoments(marks, 'a', unsave), 'quota');
    expect(marks.isSaved('a')).toBe(true);
  });

  it('that fails leaves what was pressed meanwhile, on the same article and on others', async () => {
    fillDisk('at commit', 0, 1);
    const saving = failure(marks.setSaved('a'), 'quota');
    await Promise.all([saving, marks.setRead('a'), marks.setSaved('b')]);
    expect(await readMarks(store)).toMatchObject([{ id: 'a' }, { id: 'b' }]);
    expect([marks.isSaved('a'), marks.isRead('a'), marks.isSaved('b')]).toEqual([false, true, true]);
  });
});

describe('the mark', () => {
  it('keeps the first moment, however often it is made', async () => {
    const now = vi.spyOn(Date, 'now');
    now.mockReturnValue(1);
    await marks.setSaved('a');
    await marks.setRead('a');
    now.mockReturnValue(2);
    await marks.setSaved('a');
    await marks.setRead('a');
    expect(await readMarks(store)).toEqual([{ id: 'a', savedAt: 1, readAt: 1 }]);
  });

  it('that is unsaved leaves no trace in the saved list, and stays read', async () => {
    await marks.setSaved('a');
    await marks.setRead('a');
    await swapMoments(marks, 'a', unsave);
    const [mark] = await readMarks(store);
    expect(mark).not.toHaveProperty('savedAt');
    expect(marks.isRead('a')).toBe(true);
  });

  it('that is given other moments has the old ones again when they are given in turn, and what came meanwhile', async () => {
    const before = { id: 'a', readAt: 1, savedAt: 2, finishedAt: 3 };
    await marks.change('a', () => before);
    const unread = await swapMoments(marks, 'a', () => ({ readAt: undefined, finishedAt: undefined }));
    expect(await readMarks(store)).toEqual([{ id: 'a', savedAt: 2 }]);
    const unsaved = await swapMoments(marks, 'a', unsave);
    await marks.change('a', (mark) => ({ ...mark, place: 'here' }));
    expect(await readMarks(store)).toEqual([{ id: 'a', place: 'here' }]);
    await swapMoments(marks, 'a', () => unread);
    await swapMoments(marks, 'a', () => unsaved);
    expect(await readMarks(store)).toEqual([{ ...before, place: 'here' }]);
  });

  it('made in another tab is there after loading', async () => {
    await new Marks(store, announcer).setSaved('a');
    expect(marks.isSaved('a')).toBe(false);
    await marks.load();
    expect(marks.isSaved('a')).toBe(true);
  });

  it('shows what the store holds, when another tab changed it meanwhile', async () => {
    await new Marks(store, announcer).setSaved('a');
    await marks.setRead('a');
    expect([marks.isSaved('a'), marks.isRead('a')]).toEqual([true, true]);
  });
});
