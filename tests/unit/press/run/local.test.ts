import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { makeFolder } from '../folder.ts';
import { plain } from '../pictures/picture.ts';
import { feedOf } from './magazine.ts';
import { orderOf } from './order.ts';
import { missingIn } from './references.ts';
import { filesIn } from './snapshot.ts';

vi.setConfig({ testTimeout: 60_000 }); // whole runs, on a machine that may be busy

const picture = (colour: string) => plain(40, 30, colour).png().toBuffer();

function itemWith(attachments: readonly unknown[], html = '<p>Text</p>') {
  return { id: '1', url: 'https://magazine.example/1', title: 'One', content_html: html, attachments };
}

test('what lies beside a feed in a file comes into the edition: pictures, recordings, papers', async () => {
  const html =
    '<p>See <a href="paper.pdf">the paper</a>, <a href="https://example.com/">more</a>.</p>' +
    '<img src="in%20text.png" alt="In the text"><audio src="sound.MP3?a=1&amp;b=2"></audio>';
  const attached = [
    { url: 'sound.MP3', mime_type: 'audio/mpeg', title: 'Read aloud', duration_in_seconds: 12 },
    { url: 'https://cdn.example/far.mp3', mime_type: 'audio/mpeg' },
  ];
  const folder = await makeFolder({
    'feed/feed.json': feedOf([{ ...itemWith(attached, html), image: 'hero.png' }], {
      _offprint: { base: './' },
    }),
    'feed/hero.png': await picture('#204060'),
    'feed/in text.png': await picture('#604020'),
    'feed/sound.MP3': 'sound',
    'feed/paper.pdf': 'paper',
  });
  const order = orderOf('feed/feed.json', folder);
  expect(await pressEdition(order)).toMatchObject({ pictures: { stored: 2, failed: [] } });
  const feed = await readFile(join(order.out, 'feed.json'), 'utf8');
  expect(feed).not.toContain('feed-folder');
  const [item] = JSON.parse(feed).items;
  expect(item.attachments).toEqual([
    { ...attached[0], url: expect.stringMatching(/^\/media\/[0-9a-f]{20}\.mp3$/), size_in_bytes: 5 },
    attached[1],
  ]);
  expect(await readFile(join(order.out, item.attachments[0].url), 'utf8')).toBe('sound');
  expect(item.content_html).toMatch(
    /<a href="\/media\/[0-9a-f]{20}\.pdf">.*<audio src="\/media\/[0-9a-f]{20}\.mp3">/,
  );
  expect(item.content_html).toContain('<a href="https://example.com/">');
  expect(await missingIn(order.out, '/')).toEqual([]);
  expect(await pressEdition(order)).toMatchObject({ written: 0 });
});

test('nothing comes from outside the folder, nothing hidden, nothing that is not meant to be published', async () => {
  const outside = await makeFolder({ 'secret.mp3': 'secret', 'secret.png': await picture('#000000') });
  const names = [
    '../secret.mp3',
    '%2e%2e/secret.mp3',
    '..%2fsecret.mp3',
    'link.mp3',
    '.hidden/a.mp3',
    'passwords.txt',
  ];
  const folder = await makeFolder({
    'secret.mp3': 'secret',
    'feed/feed.json': feedOf(
      [
        itemWith(
          [...names, 'absent.mp3'].map((url) => ({ url, mime_type: 'audio/mpeg' })),
          '<p>Text <a href="passwords.txt">here</a></p><img src="link.png" alt="A secret">',
        ),
      ],
      { _offprint: { base: './' } },
    ),
    'feed/.hidden/a.mp3': 'secret',
    'feed/passwords.txt': 'secret',
  });
  await symlink(join(outside, 'secret.mp3'), join(folder, 'feed/link.mp3'));
  await symlink(join(outside, 'secret.png'), join(folder, 'feed/link.png'));
  const order = orderOf('feed/feed.json', folder);
  const { pictures } = await pressEdition(order);
  expect(pictures.stored).toBe(0);
  expect(pictures.failed.map(({ url }) => url.split('/').at(-1))).toEqual(
    expect.arrayContaining(['link.png', 'link.mp3', 'absent.mp3', 'passwords.txt']),
  );
  const [item] = JSON.parse(await readFile(join(order.out, 'feed.json'), 'utf8')).items;
  expect(item.attachments).toEqual([]);
  expect(item.content_html).toBe('<p>Text <a>here</a></p>A secret');
  expect([...(await filesIn(order.out)).keys()].filter((name) => /^(media|pictures)\//.test(name))).toEqual(
    [],
  );
});

test('two feeds in two folders each have their own pictures', async () => {
  const feed = (id: string) =>
    feedOf([{ id, url: `https://magazine.example/${id}`, content_html: '<img src="a.png" alt="">' }], {
      _offprint: { base: './' },
    });
  const folder = await makeFolder({
    'one/feed.json': feed('1'),
    'one/a.png': await picture('#ff0000'),
    'two/feed.json': feed('2'),
    'two/a.png': await picture('#0000ff'),
  });
  const feeds = ['one/feed.json', 'two/feed.json'].map((url) => ({ url, section: null }));
  const order = orderOf('', folder, { feeds });
  expect(await pressEdition(order)).toMatchObject({ articles: 2, pictures: { stored: 2 } });
  expect(await missingIn(order.out, '/')).toEqual([]);
  await writeFile(join(folder, 'two/feed.json'), feed('3'));
  expect(await pressEdition(order)).toMatchObject({ articles: 3, pictures: { stored: 2 } });
});
