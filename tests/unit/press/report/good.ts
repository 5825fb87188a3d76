import { adaptFeed } from '../../../../src/feed/adapt.ts';
import { parseFeed } from '../../../../src/feed/parse.ts';
import { iconOf } from '../../../../src/press/report/icon.ts';
import type { ReportInput } from '../../../../src/press/report/input.ts';
import { reportOn, type Report } from '../../../../src/press/report/report.ts';

export const NOW = Date.UTC(2026, 10, 23);
export const ADDRESS = new URL('https://courier.example/feed.json');

export type Json = Record<string, unknown>;

/** An item in which nothing is amiss, the `number`th of its feed. */
export function goodItem(number: number): Json {
  return {
    id: `article-${number}`,
    url: `https://courier.example/${number}`,
    title: `What courier ${number} carried`,
    summary: `A short word on courier ${number}.`,
    content_html:
      `<p>${`Courier ${number} walked from one capital to another with a letter. `.repeat(15)}</p>` +
      `<img src="https://courier.example/${number}.webp" alt="A letter" width="1600" height="900">`,
    date_published: new Date(NOW - number * 3_600_000).toISOString(),
    tags: [number % 2 ? 'Letters' : 'Roads'],
  };
}

/** A feed in which nothing is amiss, but for what the test changes in it and in each of its six items. */
export function feedWith(
  changes: Json = {},
  change: (item: Json, number: number) => unknown = (item) => item,
): Json {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Courier',
    description: 'Letters and their bearers.',
    home_page_url: 'https://courier.example/',
    icon: 'https://courier.example/icon.png',
    language: 'en',
    authors: [{ name: 'The desk' }],
    items: [1, 2, 3, 4, 5, 6].map((number) => change(goodItem(number), number)),
    ...changes,
  };
}

/** The report on the text of a feed that came as a good server sends it, but for `changes`. */
export function reportOnText(text: string, changes: Partial<ReportInput> = {}): Report {
  const wire = parseFeed(text);
  const { articles, dropped } = adaptFeed(wire, {
    feedKey: 'feed.json',
    documentUrl: (changes.address ?? ADDRESS).href,
    sections: [],
    now: NOW,
  });
  return reportOn({
    address: ADDRESS,
    wire,
    icon: iconOf(JSON.parse(text.replace(/^\uFEFF/, '')) as Json), // `parseFeed` has just read it as an object
    articles,
    dropped,
    format: 'JSON Feed',
    bytes: Buffer.byteLength(text),
    cors: '*',
    contentType: 'application/feed+json',
    now: NOW,
    ...changes,
  });
}

/** Each finding as `level code count`. */
export function found(feed: Json, changes: Partial<ReportInput> = {}): string[] {
  const { findings } = reportOnText(JSON.stringify(feed), changes);
  return findings.map(({ level, code, count }) => `${level} ${code} ${count}`);
}
