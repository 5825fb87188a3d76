import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { adaptFeed } from '../../../../src/feed/adapt.ts';
import { parseFeed } from '../../../../src/feed/parse.ts';
import type { FeedArticle } from '../../../../src/model/article.ts';
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { readPublicationFile } from '../../../../src/press/publication/read.ts';
import { makeFolder } from '../folder.ts';
import { feedOf, magazine as emptyMagazine, magazineWith } from './magazine.ts';
import { NOW, orderOf } from './order.ts';
import { missingIn } from './references.ts';
import { filesIn } from './snapshot.ts';

vi.setConfig({ testTimeout: 60_000 }); // whole runs, on a machine that may be busy

/** All pages of the edition's feed as the app reads them. */
async function read(out: string, base: string): Promise<FeedArticle[]> {
  const articles: FeedArticle[] = [];
  let url = new URL(`https://edition.example${base}feed.json`);
  for (;;) {
    const wire = parseFeed(await readFile(join(out, url.pathname.slice(base.length)), 'utf8'));
    const options = { feedKey: 'feed.json', documentUrl: url.href, sections: [], now: NOW };
    const adapted = adaptFeed(wire, options);
    expect(adapted.dropped).toEqual([]);
    articles.push(...adapted.articles);
    if (wire.nextUrl === undefined) return articles;
    url = new URL(wire.nextUrl, url);
  }
}

test.each(['/', '/magazine/'])('the app reads every article of an edition under %s', async (base) => {
  const { magazine } = await magazineWith(47);
  const siteUrl = new URL(base, 'https://edition.example');
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}), { base, siteUrl });
  await pressEdition(order);
  const articles = new Map((await read(order.out, base)).map((one) => [one.header.id, one.header]));
  expect(articles.size).toBe(47);
  for (const { slug, id, headline, pictures } of articles.values()) {
    const page = await readFile(join(order.out, `article/${slug}-${id}/index.html`), 'utf8');
    expect(page).toContain(headline);
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      const { origin, pathname } = new URL(picture);
      expect([origin, pathname.startsWith(`${base}pictures/`)]).toEqual(['https://edition.example', true]);
      expect((await stat(join(order.out, pathname.slice(base.length)))).size).toBeGreaterThan(0);
      expect(page).toContain(pathname);
    }
  }
  expect(await missingIn(order.out, base)).toEqual([]);
});

test('an edition that moves to another base moves its pictures along, also of articles that the feed dropped', async () => {
  const { magazine, items } = await magazineWith(2);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  magazine.publish(items.slice(1));
  magazine.asked();
  await pressEdition({ ...order, base: '/sub/' });
  expect(magazine.asked()).toEqual(['/feed.json']);
  expect(await missingIn(order.out, '/sub/')).toEqual([]);
  const pictures = (await read(order.out, '/sub/')).flatMap(({ header }) => header.pictures);
  expect(pictures.filter((url) => new URL(url).pathname.startsWith('/sub/pictures/'))).toHaveLength(4);
});

test('headlines of any script have a page where a server looks for it', async () => {
  const magazine = await emptyMagazine();
  const title = '新闻'.repeat(40);
  magazine.publish([
    { id: '1', title, content_text: 'Text' },
    { id: '2', title: 'Привет, мир', content_text: 'Text' },
  ]);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  const names = [...(await filesIn(order.out)).keys()].filter((name) => name.startsWith('article/'));
  expect(names.filter((name) => /^article\/(新闻)+-|^article\/привет-мир-/.test(name))).toHaveLength(2);
  expect(await missingIn(order.out, '/')).toEqual([]);
});

test('several feeds become one magazine, each with its section; an article in two stands once', async () => {
  const { magazine, items } = await magazineWith(3);
  const [first, second, third] = items;
  magazine.answers.set('/one.json', { body: feedOf([first, second]) });
  magazine.answers.set('/two.json', { body: feedOf([second, third]) });
  const feeds = [
    { url: `${magazine.url}/one.json`, section: 'News' },
    { url: `${magazine.url}/two.json`, section: 'Culture' },
  ];
  const file = readPublicationFile(
    JSON.stringify({ name: 'Both', feeds, sections: [{ name: 'News' }, { name: 'Culture' }] }),
    'offprint.json',
  );
  const order = orderOf('', await makeFolder({}), { feeds: file.feeds, publication: file });
  expect(await pressEdition(order)).toMatchObject({ name: 'Both', articles: 3 });
  const sections = (await read(order.out, '/')).map(({ header }) => header.sections.map(({ name }) => name));
  expect(sections.sort((a, b) => a.join().localeCompare(b.join()))).toEqual([
    ['Culture'],
    ['News'],
    ['News', 'Culture'],
  ]);
  expect(await missingIn(order.out, '/')).toEqual([]);
});

test('the address of a home page leads to the feed that it names', async () => {
  const { magazine } = await magazineWith(1);
  const link = '<link rel="alternate" type="application/feed+json" href="/feed.json">';
  magazine.answers.set('/', { type: 'text/html', body: `<!doctype html><html><head>${link}</head></html>` });
  const order = orderOf(`${magazine.url}/`, await makeFolder({}));
  expect(await pressEdition(order)).toMatchObject({ articles: 1, pictures: { stored: 2 } });
  expect(await pressEdition(order)).toMatchObject({ written: 0 });
});
