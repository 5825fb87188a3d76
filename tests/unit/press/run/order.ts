import { join } from 'node:path';
import type { PressOrder } from '../../../../src/press/run/order.ts';

/** Of all runs that do not say another: Friday, 20 November 2026. */
export const NOW = Date.UTC(2026, 10, 20, 12);
export const DAY = 86_400_000;

/** An order to print `feed` into `out`, both in `folder`, which is what a test deletes. */
export function orderOf(feed: string, folder: string, more: Partial<PressOrder> = {}): PressOrder {
  return {
    feeds: [{ url: feed, section: null }],
    publication: null,
    folder,
    out: join(folder, 'out'),
    cache: join(folder, 'cache'),
    siteUrl: null,
    base: '/',
    allowPrivate: true,
    now: NOW,
    onProgress: () => undefined,
    ...more,
  };
}
