import { beforeEach, describe, expect, it } from 'vitest';
import { Store } from '../../../src/db/open.ts';
import { readPictures, recordPicture, releasePictures, sumPictures } from '../../../src/db/pictures.ts';
import { NOON } from '../support/articles.ts';
import '../support/database.ts';

let store: Store;
beforeEach(() => (store = new Store()));

const attempt = (article: string, url: string, bytes: number, checkedAt = NOON) =>
  recordPicture(store, article, { url, stored: bytes > 0, bytes, checkedAt });
const row = async (url: string) => (await readPictures(store, [url]))[0];

describe('the inventory', () => {
  it('names every article that a picture is kept for, each once', async () => {
    await attempt('a', 'p', 10);
    await attempt('b', 'p', 10);
    await attempt('a', 'p', 10, NOON + 1);
    expect(await row('p')).toEqual({
      url: 'p',
      articles: ['a', 'b'],
      stored: true,
      bytes: 10,
      checkedAt: NOON + 1,
      failures: 0,
    });
  });

  it('counts failures in a row, and forgets them at the first success', async () => {
    await attempt('a', 'p', 0);
    await attempt('b', 'p', 0);
    expect(await row('p')).toMatchObject({ stored: false, failures: 2, articles: ['a', 'b'] });
    await attempt('a', 'p', 10);
    expect(await row('p')).toMatchObject({ stored: true, failures: 0 });
    await attempt('a', 'p', 0);
    expect(await row('p')).toMatchObject({ stored: false, failures: 1 });
  });

  it('loses no article when two tabs record one picture at once', async () => {
    const other = new Store();
    await Promise.all([
      attempt('a', 'p', 10),
      recordPicture(other, 'b', { url: 'p', stored: true, bytes: 10, checkedAt: NOON }),
    ]);
    expect((await row('p'))?.articles.toSorted()).toEqual(['a', 'b']);
  });

  it('answers in the order asked, with a gap for what it does not know', async () => {
    await attempt('a', 'p', 10);
    await attempt('a', 'q', 0);
    const rows = await readPictures(store, ['q', 'nothing', 'p']);
    expect(rows.map((found) => found?.url)).toEqual(['q', undefined, 'p']);
  });

  it('adds up to what is stored, what is missing and how much it is', async () => {
    expect(await sumPictures(store)).toEqual({ pictures: 0, attachments: 0, missing: 0, bytes: 0 });
    await attempt('a', 'p', 10);
    await attempt('a', 'q', 5);
    await attempt('a', 'r', 0);
    await recordPicture(store, 'a', {
      url: 's',
      stored: true,
      bytes: 7,
      checkedAt: NOON,
      kind: 'attachment',
    });
    expect(await sumPictures(store)).toEqual({ pictures: 2, attachments: 1, missing: 1, bytes: 22 });
  });
});

describe('releasing articles', () => {
  it('keeps a picture that another article needs, until that one goes too', async () => {
    await attempt('a', 'shared', 10);
    await attempt('b', 'shared', 10);
    await attempt('a', 'own', 10);
    expect(await releasePictures(store, ['a'])).toEqual(['own']);
    expect(await row('shared')).toMatchObject({ articles: ['b'], stored: true });
    expect(await releasePictures(store, ['b'])).toEqual(['shared']);
    expect(await row('shared')).toBeUndefined();
  });

  it('frees a picture of two articles that go together once', async () => {
    await attempt('a', 'shared', 10);
    await attempt('b', 'shared', 10);
    await attempt('c', 'other', 10);
    expect(await releasePictures(store, ['b', 'a', 'nothing'])).toEqual(['shared']);
    expect(await sumPictures(store)).toMatchObject({ pictures: 1 });
  });

  it('of nothing frees nothing', async () => {
    await attempt('a', 'p', 10);
    expect(await releasePictures(store, [])).toEqual([]);
    expect(await releasePictures(store, ['b'])).toEqual([]);
    expect(await row('p')).toBeDefined();
  });
});
