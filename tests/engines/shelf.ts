import { expect } from 'vitest';
import { plainFeed, send } from '../support/plainFeed.ts';
import type { TestSite } from '../support/site.ts';
import type { Inventory } from './stored.ts';
import { refresh, rows, saveOn, status } from './places.ts';
import type { Reader } from './reader.ts';
import { openLatest, site } from './site.ts';

/** Twenty articles on the device, two of them saved. */
export interface Shelf {
  readonly served: TestSite;
  readonly before: Inventory;
}

export const SAVED = ['Article 3', 'Article 7'] as const;

export async function fillShelf(reader: Reader): Promise<Shelf> {
  const served = await site();
  served.answer('/feed.json', send(plainFeed(20)));
  await openLatest(reader, served);
  await reader.counts(rows, 20);
  await reader.isKept();
  for (const title of SAVED) await save(reader, title);
  return { served, before: await reader.inventory() };
}

/** Saves an article by its row, and waits until it is said. */
export async function save(reader: Reader, title: string): Promise<void> {
  await reader.click(saveOn(title));
  await reader.sees(saveOn(title), { pressed: true });
  await reader.sees({ ...status, text: 'Saved.' });
}

/** Only while no refresh runs. */
export async function pressRefresh(reader: Reader): Promise<void> {
  await reader.click({ ...refresh, css: 'button:not([aria-disabled=true])' });
}

/** Presses Refresh and waits until the server has been asked and the app is done with its answer. */
export async function refreshNow(reader: Reader, { requests }: TestSite): Promise<void> {
  const asked = () => requests.filter(({ path }) => path === '/feed.json').length;
  const before = asked();
  await pressRefresh(reader);
  await expect.poll(asked, { timeout: 30_000 }).toBeGreaterThan(before);
  await reader.sees(refresh);
}
