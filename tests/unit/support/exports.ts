import { zipSync, strToU8, type Zippable } from 'fflate';
import { mergeArticles } from '../../../src/db/articles.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import type { Store } from '../../../src/db/open.ts';
import { readMarks } from '../../../src/db/marks.ts';
import { readPictures } from '../../../src/db/pictures.ts';
import { readArticle } from '../../../src/db/shelf.ts';
import { recordPicture } from '../../../src/db/pictures.ts';
import type { FeedArticle } from '../../../src/model/article.ts';
import { digestOf } from '../../../src/pictures/digest.ts';
import { NewCopies, readCopy } from '../../../src/pictures/copies.ts';
import { article, NOON } from './articles.ts';

export const MAGAZINE = { name: 'The Envoy', feed: 'feed.json', site: 'https://reader.example/' };
export const SETTINGS = new Map([
  ['theme', 'dark'],
  ['size', '2'],
]);
export const OPTIONS = { magazine: MAGAZINE, exportedAt: NOON, settings: SETTINGS };

/** An article with a picture on top and one in its text, and markup that no other writing would equal. */
export function illustrated(id: string, facts: Partial<FeedArticle['header']> = {}): FeedArticle {
  const [top, inText] = [`https://m.example/${id}.webp`, `https://m.example/deep/${id}%20b.jpg`];
  const made = article(id, {
    hero: {
      url: top,
      alt: 'Top',
      caption: '',
      credit: '',
      width: 3,
      height: 2,
      small: null,
      colour: '#8f2a1e',
      inBody: false,
    },
    pictures: [top, inText],
    ...facts,
  });
  const html = `<P>Of ${id} &amp; \ud800 more<IMG data-src='deep/${id}%20b.jpg' srcset="x.jpg 2x" alt='A "b"'><p>End <img src=//other.example/x.png>`;
  return { ...made, body: { ...made.body, html } };
}

/** Puts articles on the shelf as saved, a second apart, with their pictures. */
export async function shelve(store: Store, articles: readonly FeedArticle[]): Promise<void> {
  await mergeArticles(store, articles, NOON);
  for (const [i, { header }] of articles.entries()) {
    await changeMark(store, header.id, (mark) => ({ ...mark, savedAt: NOON + i * 1000, readAt: NOON - 5 }));
    for (const url of header.pictures) {
      const blob = new Blob([`bytes of ${url}`], {
        type: url.endsWith('webp') ? 'image/webp' : 'image/jpeg',
      });
      await new NewCopies(store).put(url, blob);
      const digest = await digestOf(blob);
      const found = { url, stored: true, bytes: blob.size, checkedAt: NOON };
      await recordPicture(store, header.id, { ...found, ...(digest !== undefined && { digest }) });
    }
  }
}

/** Everything that an export must bring back, to be compared. */
export async function holdings(store: Store) {
  const marks = await readMarks(store);
  const articles = await Promise.all(marks.map(({ id }) => readArticle(store, id)));
  const urls = [...new Set(articles.flatMap((one) => one?.header.pictures ?? []))];
  const rows = await readPictures(store, urls);
  const copies = await Promise.all(urls.map(readCopy));
  return {
    marks,
    articles,
    inventory: rows.map((row) => row && { ...row, checkedAt: 0 }),
    copies: await Promise.all(copies.map(async (copy) => copy && [copy.type, await copy.text()])),
  };
}

/** An archive made by somebody else. */
export function archive(files: Readonly<Record<string, string | Uint8Array>>): Blob {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return new Blob([zipSync(Object.fromEntries(entries) as Zippable) as Uint8Array<ArrayBuffer>]);
}
