/**
 * Feeds that mean harm, or look as if they did, each of a kind that readers have stumbled over. Every one of them ends as it says:
 * in so many articles that can be opened, or in one named error.
 */
export interface HostileFeed {
  readonly name: string;
  readonly body: string | Buffer;
  /** How many articles it has; else the `ErrorCode` that it is refused with. */
  readonly ends: number | string;
}

export const item = (id: unknown, more: object = {}) => ({
  id,
  title: `Lamp ${String(id).slice(0, 20)}`,
  content_html: '<p>The lamp was lit at dusk.</p>',
  ...more,
});
export const feed = (...items: unknown[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Lantern',
  items,
});
export const json = (...items: unknown[]) => JSON.stringify(feed(...items));
export const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
