import type { Page } from '@playwright/test';
import { DEMO_PLACES } from '../support/demoPlaces.ts';
import type { TestSite } from '../support/site.ts';
import type { Size } from './device.ts';
import { LISTS } from './lists.ts';
import { FURTHER, MOMENTS } from './moments.ts';
import { OFFLINE } from './offline.ts';
import { OPENED } from './opened.ts';
import { RARE } from './rare.ts';
import { SAVED } from './saved.ts';
import type { State } from './state.ts';

/** In the order in which a device may come into them: the last ones take the server away, and then what is stored. */
export const STATES: readonly State[] = [
  ...DEMO_PLACES,
  ...FURTHER,
  ...SAVED,
  ...LISTS,
  ...OPENED,
  ...MOMENTS,
  ...OFFLINE,
  ...RARE,
];

/** Paper and its size are left behind first. */
export async function enter(
  { open }: State,
  page: Page,
  site: TestSite,
  size: Size,
  language = 'en',
): Promise<void> {
  await page.emulateMedia({ media: null });
  await page.setViewportSize(size);
  await open(page, site, language).catch(() => open(page, site, language)); // a shared machine may stall
}
