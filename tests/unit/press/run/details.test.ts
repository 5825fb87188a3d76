import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { makeFolder } from '../folder.ts';
import { addPicture, article, feedOf, magazine, magazineWith, type Item } from './magazine.ts';
import { orderOf } from './order.ts';

vi.setConfig({ testTimeout: 60_000 }); // whole runs, on a machine that may be busy

async function feedIn(out: string): Promise<{ readonly items: readonly Item[] }> {
  return JSON.parse(await readFile(join(out, 'feed.json'), 'utf8')) as { items: Item[] }; // the press's own
}

const RSS = (url: string) => `<?xml version="1.0"?>
<rss version="2.0"><channel><title>The Example</title><link>${url}/</link><description>About</description>
<item><guid>${url}/one</guid><link>${url}/one</link><title>One</title><category>Maps</category>
<description>What the map left out &amp;amp; why.</description><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate>
<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<figure><img src="/map.png" alt="A map">
<figcaption>The coast in 1910. Photo: Jane Doe via REUTERS</figcaption></figure><p>Seven words stand in this short text.</p>]]></content:encoded>
</item></channel></rss>`;

test('a feed that says nothing of it is given sections, dek, lead picture, caption, credit and words', async () => {
  const made = await magazine();
  made.answers.set('/feed.xml', { type: 'application/rss+xml', body: RSS(made.url) });
  await addPicture(made, '/map.png', '#205080', 800);
  const order = orderOf(`${made.url}/feed.xml`, await makeFolder({}));
  await pressEdition(order);
  const [item] = (await feedIn(order.out)).items;
  expect(item).toMatchObject({
    image: expect.stringMatching(/^\/pictures\/[a-z2-7]{16}-800\.webp$/),
    _offprint: {
      sections: ['Maps'],
      dek: 'What the map left out &amp; why.',
      hero: {
        url: item?.['image'],
        small: expect.stringMatching(/^\/pictures\/[a-z2-7]{16}-800-640\.webp$/),
        width: 800,
        height: 800,
        colour: '#205080',
        alt: 'A map',
        caption: 'The coast in 1910.',
        credit: 'Jane Doe via REUTERS',
      },
      words: 16,
      related: [],
    },
  });
});

test('what goes with an article is named when it comes, and stays as it was named', async () => {
  const { magazine: made, items } = await magazineWith(6);
  const order = orderOf(`${made.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  const relatedIn = async () =>
    new Map(
      (await feedIn(order.out)).items.map(({ id, _offprint }) => [
        id,
        (_offprint as { related: readonly string[] }).related, // the press's own
      ]),
    );
  const before = await relatedIn();
  expect(before.get(items[5]?.id ?? '')).toEqual(expect.arrayContaining([items[3]?.id, items[1]?.id]));

  const news = await article(made, 8);
  made.publish([...items, news]);
  await pressEdition(order);
  const after = await relatedIn();
  expect(after.get(news.id)).toContain(items[5]?.id);
  after.delete(news.id);
  expect(after).toEqual(before);
});

test('a magazine that names what is related is believed, and a lost picture leaves no lead picture', async () => {
  const made = await magazine();
  const given = await article(made, 1);
  made.answers.delete('/a1.png');
  made.answers.set('/feed.json', {
    body: feedOf([{ ...given, image: undefined, _offprint: { related: ['elsewhere'], words: 7 } }]),
  });
  const order = orderOf(`${made.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  const [item] = (await feedIn(order.out)).items;
  expect(item?.['image']).toBeUndefined();
  expect(item?.['_offprint']).toEqual({ related: ['elsewhere'], words: 7, sections: ['Odd'] });
  expect(await readdir(order.out)).not.toContain('pictures');
});
