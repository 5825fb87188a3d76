import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { makeFolder } from '../folder.ts';
import { pngHeader } from '../pictures/picture.ts';
import { addPicture, feedOf, magazine as emptyMagazine, magazineWith } from './magazine.ts';
import { orderOf } from './order.ts';
import { missingIn } from './references.ts';
import { filesIn } from './snapshot.ts';

vi.setConfig({ testTimeout: 60_000 }); // whole runs, on a machine that may be busy

test('pictures that are bombs, lies or programs cost their place, are named, and the run goes on', async () => {
  const { magazine, items } = await magazineWith(1);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><script>alert(1)</script><rect width="50" height="50" fill="red"/></svg>';
  magazine.answers.set('/script.svg', { type: 'image/svg+xml', body: svg });
  magazine.answers.set('/bomb.png', { type: 'image/png', body: pngHeader(60_000, 60_000) });
  magazine.answers.set('/lie.png', { type: 'image/png', body: '<!doctype html><script>alert(1)</script>' });
  const names = ['script.svg', 'bomb.png', 'lie.png', 'absent.png'];
  const html = `<p>Text</p>${names.map((name) => `<img src="/${name}" alt="${name}">`).join('')}<img src="/hero.png" alt="">`;
  magazine.publish(items.map((item) => ({ ...item, content_html: html })));
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  const { articles, pictures } = await pressEdition(order);
  expect(articles).toBe(1);
  expect(pictures.failed.map(({ url }) => url)).toEqual(
    expect.arrayContaining(['bomb.png', 'lie.png', 'absent.png'].map((name) => `${magazine.url}/${name}`)),
  );
  for (const { reason } of pictures.failed) expect(reason).not.toBe('');
  const files = [...(await filesIn(order.out)).keys()].filter((name) => name.startsWith('pictures/'));
  expect(files.filter((name) => !/^pictures\/[a-z2-7]{16}-\d+\.webp$/.test(name))).toEqual([]);
  expect(await readFile(join(order.out, 'feed.json'), 'utf8')).not.toMatch(/alert|<svg|\.svg"/);
  expect(await missingIn(order.out, '/')).toEqual([]);
});

test('no title, id, section or picture makes a file outside the edition', async () => {
  const magazine = await emptyMagazine();
  const tricks = [
    '../../../evil',
    '..',
    '.',
    '/etc/evil',
    'C:\\evil',
    '..\\..\\evil',
    'a\0b',
    '%2e%2e%2fevil',
    '\ud800',
    'CON',
  ];
  await addPicture(magazine, '/..%2f..%2fevil.png', '#112233');
  magazine.publish(
    tricks.map((trick) => ({
      id: trick,
      title: trick,
      content_html: `<p>Text</p><img src="/..%2f..%2fevil.png?${encodeURIComponent(trick.toWellFormed())}" alt="">`,
      tags: [trick],
      authors: [{ name: trick, url: trick }],
      image: trick,
      attachments: [{ url: trick, mime_type: 'audio/mpeg' }],
      _offprint: { sections: [trick], hero: { url: trick }, related: [trick] },
    })),
    { title: '../evil', next_url: '../../evil', home_page_url: `${magazine.url}/` },
  );
  const folder = await makeFolder({});
  const order = orderOf(`${magazine.url}/feed.json`, folder, { out: join(folder, 'deep/er/out') });
  const { articles } = await pressEdition(order);
  expect(articles).toBeGreaterThan(5);
  const names = [...(await filesIn(folder)).keys()];
  const strange = names.filter(
    (name) => !/^(cache\/|deep\/er\/out(\/|\.nginx\.conf$|\.Caddyfile$))/.test(name),
  );
  expect(strange).toEqual([]);
  expect(names.filter((name) => /[\\\0]|\.\./.test(name))).toEqual([]);
  expect(await missingIn(order.out, '/')).toEqual([]);
});

const UMLAUTS =
  '<?xml version="1.0" encoding="ENC"?><rss version="2.0"><channel><title>Größe</title><item><guid>1</guid><title>Käse für Jürgen</title><description>Süß</description></item></channel></rss>';

test.each([
  [
    'Latin-1 by its declaration',
    'application/xml',
    Buffer.from(UMLAUTS.replace('ENC', 'ISO-8859-1'), 'latin1'),
  ],
  ['UTF-8 with a BOM', 'text/xml', Buffer.from(`\uFEFF${UMLAUTS.replace('ENC', 'UTF-8')}`)],
  [
    'UTF-16 with a BOM',
    'application/rss+xml',
    Buffer.from(`\uFEFF${UMLAUTS.replace('ENC', 'UTF-16')}`, 'utf16le'),
  ],
  [
    'JSON with a BOM',
    'application/json',
    Buffer.from(
      `\uFEFF${feedOf([{ id: '1', title: 'Käse für Jürgen', content_text: 'Süß' }], { title: 'Größe' })}`,
    ),
  ],
])('a feed in %s reads right in the edition', async (_name, type, body) => {
  const magazine = await emptyMagazine();
  magazine.answers.set('/feed', { type, body });
  const order = orderOf(`${magazine.url}/feed`, await makeFolder({}));
  expect(await pressEdition(order)).toMatchObject({ name: 'Größe', articles: 1 });
  for (const name of ['feed.json', 'feed.xml', 'index.html'])
    expect(await readFile(join(order.out, name), 'utf8'), name).toContain('Käse für Jürgen');
  expect(await missingIn(order.out, '/')).toEqual([]);
});
