import { expect, it } from 'vitest';
import { openDB } from 'idb';
import { changeMark } from '../../../src/db/changeMark.ts';
import { migrate, VERSION } from '../../../src/db/migrations.ts';
import { Store } from '../../../src/db/open.ts';
import { DATABASE, type Schema } from '../../../src/db/schema.ts';
import { beginWriting } from '../../../src/db/write.ts';
import '../support/database.ts';

it('lets one write in after the other, though each is of other stores', async () => {
  const upgrade = { upgrade: migrate as never }; // idb's parameters, one of them unused
  const db = await openDB<Schema>(DATABASE, VERSION, upgrade);
  const order: string[] = [];
  const first = beginWriting(db, ['pictures']);
  const marking = changeMark(new Store(), 'a', (mark) => {
    order.push('mark');
    return { ...mark, savedAt: 1 };
  });
  // As long as a write asks for something it goes on: twenty times, while the other would long have begun.
  for (let turn = 0; turn < 20; turn++) await first.objectStore('pictures').get('none');
  order.push('picture');
  await first.done;
  await marking;
  expect(order).toEqual(['picture', 'mark']);
});

it('lets readers in meanwhile', async () => {
  const db = await openDB<Schema>(DATABASE, VERSION, { upgrade: migrate as never });
  const writing = beginWriting(db, ['pictures']);
  let isRead = false;
  void db.get('marks', 'a').then(() => (isRead = true));
  while (!isRead) await writing.objectStore('pictures').get('none');
  await writing.done;
});
