import { beforeEach, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { Store } from '../../../src/db/open.ts';
import { readArticle } from '../../../src/db/shelf.ts';
import { mendCopy } from '../../../src/sync/mendCopy.ts';
import { article, NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';

useBrowser();
let store: Store;
beforeEach(() => (store = new Store()));

const mending = {
  signal: new AbortController().signal,
  onProgress: () => {},
  fetchText: vi.fn(async () => {}),
};

it('a text that cannot be shown is fetched anew, but never taken from a saved article', async () => {
  const [plain, saved] = [article('a'), article('b')];
  await mergeArticles(store, [plain, saved], NOON);
  await changeMark(store, saved.header.id, (mark) => ({ ...mark, savedAt: NOON }));
  const rows = await Promise.all([plain, saved].map(({ header }) => readArticle(store, header.id)));
  const faults = rows.flatMap((row) =>
    row
      ? [
          {
            header: row.header,
            text: true,
            hadText: true,
            pictures: [],
            attachments: [],
            missing: 0,
            damaged: 0,
          },
        ]
      : [],
  );
  expect(await mendCopy(store, faults, mending)).toEqual([plain.header.id, saved.header.id]);
  expect(await readArticle(store, plain.header.id)).toBeNull();
  expect((await readArticle(store, saved.header.id))?.body).toEqual(saved.body);
});
