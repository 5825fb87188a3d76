import { feed, items, type FeedServer } from './feedServer.ts';

/** Where page `n` of a feed lies, from 1. */
export const pageUrl = (n: number) => `https://reader.example/${n}.json`;
/** That feed, as the app knows it. */
export const PAGED = { key: '1.json', url: pageUrl(1), sections: [] };

/** Pages 1 to `count` with one article each, the newest first; with `extra` articles on top of page 1. */
export function publishPages(server: FeedServer, count: number, extra = 0): void {
  for (let n = 1; n <= count; n++) {
    const list = [...(n === 1 ? items(extra, -extra) : []), ...items(1, n)];
    server.publish(pageUrl(n), feed(list, n < count ? { next_url: `${n + 1}.json` } : {}), `"${n} ${extra}"`);
  }
}
