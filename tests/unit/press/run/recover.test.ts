import { rm } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { makeFolder } from '../folder.ts';
import { article, magazineWith } from './magazine.ts';
import { orderOf } from './order.ts';
import { missingIn } from './references.ts';
import { changed, filesIn } from './snapshot.ts';

vi.setConfig({ testTimeout: 60_000 }); // whole runs, on a machine that may be busy

test('a press into a folder of its host that lost its cache finds in the edition what the feed has dropped', async () => {
  const base = '/read/'; // the edition names its files from here
  const { magazine, items } = await magazineWith(12);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}), { base });
  const long = `<p>${'A long article. '.repeat(8_000)}</p>`; // some pages of the archive are full
  const whole = items.map((item) => ({ ...item, content_html: `${String(item['content_html'])}${long}` }));
  magazine.publish(whole);
  await pressEdition(order);
  const before = await filesIn(order.out);
  const archived = [...before.keys()].filter((name) => name.startsWith('feed/archive-'));
  expect(archived.length).toBeGreaterThan(1);

  await rm(order.cache, { recursive: true });
  magazine.publish(whole.slice(-2)); // the feed is shorter now
  const again = await pressEdition(order);
  expect(again.articles).toBe(12);
  const parts = /^(feed|pictures|previews)[/.]/; // the navigation follows the feed, which is shorter
  expect(changed(before, await filesIn(order.out)).filter((name) => parts.test(name))).toEqual([]);
  expect(await missingIn(order.out, base)).toEqual([]);

  magazine.publish([...whole.slice(-2), await article(magazine, 13)]);
  expect((await pressEdition(order)).articles).toBe(13);
  const after = changed(before, await filesIn(order.out));
  expect(after).not.toContain(archived[0]);
});
