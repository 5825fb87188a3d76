import { changeMark } from '../../../src/db/changeMark.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { Store } from '../../../src/db/open.ts';
import { removeArticles } from '../../../src/db/removal.ts';
import { readArticle, countStored, readHeaders } from '../../../src/db/shelf.ts';
import { readWindow } from '../../../src/db/windows.ts';
import { article, NOON } from '../support/articles.ts';
import '../support/database.ts';

let store: Store;
beforeEach(async () => {
  store = new Store();
  await mergeArticles(store, [article('a'), article('b'), article('c')], NOON);
});
const save = (in_: Store, id: string) => changeMark(in_, id, (mark) => ({ ...mark, savedAt: NOON }));

describe('removing articles', () => {
  it('takes header, text and every place in lists', async () => {
    expect(await removeArticles(store, ['a', 'c'])).toEqual(['a', 'c']);
    expect(await readArticle(store, 'a')).toBeNull();
    expect((await readWindow(store, { of: 'all' }, { limit: 9 })).rows.map(({ id }) => id)).toEqual(['b']);
    const { rows } = await readWindow(store, { of: 'section', slug: 'analysis' }, { limit: 9 });
    expect(rows.map(({ id }) => id)).toEqual(['b']);
  });

  it('never takes a saved one', async () => {
    await save(store, 'b');
    expect(await removeArticles(store, ['a', 'b', 'c'])).toEqual(['a', 'c']);
    expect(await readArticle(store, 'b')).not.toBeNull();
  });

  it('never takes one that was saved at the epoch, as by a device without a clock', async () => {
    await changeMark(store, 'b', (mark) => ({ ...mark, savedAt: 0 }));
    expect(await removeArticles(store, ['b'])).toEqual([]);
  });

  it('never takes one that another tab saves first', async () => {
    const saving = save(new Store(), 'b');
    await saving;
    const removing = removeArticles(store, ['a', 'b']);
    const late = save(new Store(), 'a'); // asked for while the removal is under way: it comes after it
    expect(await removing).toEqual(['a']);
    await late;
    expect(await readArticle(store, 'b')).not.toBeNull();
  });

  it('takes a read one, and one whose save was taken back', async () => {
    await changeMark(store, 'a', (mark) => ({ ...mark, readAt: NOON }));
    await save(store, 'b');
    await changeMark(store, 'b', ({ id }) => ({ id }));
    expect(await removeArticles(store, ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('says of one that is not there that it is gone', async () => {
    expect(await removeArticles(store, ['nothing'])).toEqual(['nothing']);
    expect(await countStored(store)).toEqual({ articles: 3, saved: 0 });
  });
});

it('reads headers in the order asked for and leaves out what it does not have', async () => {
  const headers = await readHeaders(store, ['c', 'nothing', 'a']);
  expect(headers.map(({ id }) => id)).toEqual(['c', 'a']);
  expect(await readHeaders(store, [])).toEqual([]);
});

it('counts what is stored and what is saved', async () => {
  await save(store, 'a');
  await changeMark(store, 'b', (mark) => ({ ...mark, readAt: NOON }));
  expect(await countStored(store)).toEqual({ articles: 3, saved: 1 });
});
