import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { makeFolder } from '../folder.ts';
import { article, feedOf, magazine } from './magazine.ts';
import { orderOf } from './order.ts';

vi.setConfig({ testTimeout: 60_000 }); // whole runs, on a machine that may be busy

test('an edit on a page behind the first is seen though the first has not changed, and a page that is gone loses nothing', async () => {
  const made = await magazine();
  const [old, young] = [await article(made, 1), await article(made, 2)];
  made.publish([young], { next_url: `${made.url}/feed-2.json` });
  made.answers.set('/feed-2.json', { body: feedOf([old]) });
  const order = orderOf(`${made.url}/feed.json`, await makeFolder({}));
  const feed = () => readFile(join(order.out, 'feed.json'), 'utf8');
  await pressEdition(order);
  made.asked();

  made.answers.set('/feed-2.json', { body: feedOf([{ ...old, title: 'Edited since' }]) });
  const edited = await pressEdition(order);
  expect(made.asked()).toEqual(['/feed.json', '/feed-2.json']);
  expect(edited.notes).toEqual([]);
  expect(await feed()).toContain('Edited since');

  made.answers.delete('/feed-2.json');
  expect(await pressEdition(order)).toMatchObject({ articles: 2, notes: [], written: 0 });
  expect(await feed()).toContain('Edited since');
});
