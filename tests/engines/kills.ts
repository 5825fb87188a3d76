import { expect, test } from 'vitest';
import { plainFeed, send } from '../support/plainFeed.ts';
import { further } from './further.ts';
import { goTo, openRow, rows, says } from './places.ts';
import { fillShelf, pressRefresh, save, SAVED } from './shelf.ts';
import type { Ground } from './suite.ts';

const FULL = 600;

/** The feed with so many further articles after its own. */
function withMore(feed: string, number: number): string {
  const [own, more] = [feed, plainFeed(number, { title: 'Further', padding: () => 'word '.repeat(500) })].map(
    (text) => JSON.parse(text) as { items: unknown[] }, // plainFeed made it
  );
  return JSON.stringify({ ...own, items: [...(own?.items ?? []), ...(more?.items ?? [])] });
}

/** The whole browser is killed, and started again with its profile while the server is gone. */
export function testKills(ground: Ground): void {
  test('killed in mid-refresh, it opens with all that it had, and goes on', async () => {
    const { reader, tally } = ground;
    const { served, before } = await fillShelf(reader);
    served.answer('/feed.json', send(withMore(plainFeed(20), FULL - 20)));
    await pressRefresh(reader);
    await reader.stores(100);
    tally.faults++;
    await reader.kill();

    await served.stop();
    await reader.start();
    await reader.open(`${served.url}/latest`);
    await reader.sees(says('server does not answer'));
    const after = await reader.inventory();
    expect(Object.keys(after.articles).length).toBeGreaterThan(20);
    expect(Object.keys(after.articles).length).toBeLessThan(FULL);
    tally.compare(before, after);
    await goTo(reader, 'Saved');
    await reader.counts(rows, SAVED.length);

    await served.start();
    await pressRefresh(reader);
    await reader.stores(FULL);
    const whole = await reader.inventory();
    tally.compare(after, whole);
    expect(Object.keys(whole.articles)).toHaveLength(FULL);
  });

  further('killed just after it said "Saved.", it has saved', async () => {
    const { reader, tally } = ground;
    const { served, before } = await fillShelf(reader);
    await save(reader, 'Article 5');
    tally.faults++;
    await reader.kill();

    await served.stop();
    await reader.start();
    await reader.open(`${served.url}/saved`);
    await reader.counts(rows, SAVED.length + 1);
    tally.compare(before, await reader.inventory());
    await openRow(reader, 'Article 5');
    await reader.sees(says('This is the text of Article 5.'));
  });
}
