import { readFileSync } from 'node:fs';
import { hash64 } from '../../src/model/identity.ts';
import type { TestSite } from './site.ts';

/** What tests read and change of a feed; the rest of the document is passed on as it is. */
export interface Item {
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  readonly content_html: string;
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly image?: string;
  readonly language?: string;
  readonly authors?: readonly { readonly name: string }[];
  readonly tags?: readonly string[];
  readonly _offprint?: { readonly sections: readonly string[] };
}

export interface Feed {
  readonly version: string;
  readonly title: string;
  readonly next_url?: string | undefined;
  readonly expired?: boolean;
  readonly items: readonly Item[];
}

/** A page of the demo edition's feed, as the built site serves it. */
export function demoFeed(file: 'feed.json' | 'feed-2.json' = 'feed.json'): Feed {
  const text = readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
  return JSON.parse(text) as Feed; // made by demo/build.mjs, which knows these keys
}

/** All articles of the demo edition. */
export function demoItems(): readonly Item[] {
  return [...demoFeed().items, ...demoFeed('feed-2.json').items];
}

/** The demo's item whose address ends so; a misspelt one fails the test at once. */
export function demoItem(slug: string): Item & { readonly title: string } {
  const item = demoItems().find(({ id }) => id.endsWith(`/${slug}`));
  if (item?.title === undefined) throw new Error(`The demo edition has no titled article “${slug}”.`);
  return { ...item, title: item.title };
}

/** From now on the site serves this feed, as a good host would: with a validator, and 304 to who has it already. */
export function serveFeed(site: TestSite, feed: Feed): void {
  const text = JSON.stringify(feed);
  const etag = `"${hash64(text)}"`;
  site.answer('/feed.json', (req, res) => {
    if (req.headers['if-none-match'] === etag) res.writeHead(304, { ETag: etag }).end();
    else res.writeHead(200, { 'Content-Type': 'application/feed+json', ETag: etag }).end(text);
  });
}

/** The demo feed with one more article on top, published a minute after the newest. */
export function withNews(feed: Feed, title: string): Feed {
  const newest = Math.max(...feed.items.map((item) => Date.parse(item.date_published ?? '')));
  const news: Item = {
    id: `https://envoy.example/${hash64(title)}`,
    url: `https://envoy.example/${hash64(title)}`,
    title,
    content_html: `<p>The text of “${title}” is one paragraph long.</p>`,
    date_published: new Date(newest + 60_000).toISOString(),
    authors: [{ name: 'The night desk' }],
    _offprint: { sections: ['Dispatches'] },
  };
  return { ...feed, items: [news, ...feed.items] };
}

/** The feed with one item changed. */
export function withChange(feed: Feed, id: string, change: Partial<Item>): Feed {
  return { ...feed, items: feed.items.map((item) => (item.id === id ? { ...item, ...change } : item)) };
}

export function withoutItem(feed: Feed, id: string): Feed {
  return { ...feed, items: feed.items.filter((item) => item.id !== id) };
}

/** A feed of so many short articles, the newest “Report 1”, an hour apart, without pictures. */
export function longFeed(number: number): Feed {
  const start = Date.UTC(2026, 9, 1);
  const items = Array.from({ length: number }, (_, i) => ({
    id: `report-${i + 1}`,
    url: `https://envoy.example/report-${i + 1}`,
    title: `Report ${i + 1}`,
    content_html: `<p>${'What the report says at some length. '.repeat(1 + (i % 5) * 4)}</p>`,
    date_published: new Date(start - i * 3_600_000).toISOString(),
    authors: [{ name: 'The night desk' }],
    _offprint: { sections: ['Archives'] },
  }));
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Reports', items };
}

/** Words from the end of an article's last paragraph of plain text: when they show, the article is there to its end. */
export function lastWords({ content_html }: Item): string {
  const paragraphs = [...content_html.matchAll(/<p>([^<&]{60,})<\/p>/g)].map(([, text = '']) => text);
  const last = paragraphs.at(-1);
  if (last === undefined) throw new Error('The article has no paragraph of plain text.');
  return last.slice(-50).replace(/^\S*\s/, '');
}
