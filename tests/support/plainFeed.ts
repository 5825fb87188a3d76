import type { IncomingMessage, ServerResponse } from 'node:http';

export interface PlainFeedOptions {
  /** Put before each title, so that one feed's articles are told from another's. */
  readonly title?: string;
  /** Added to each article's text. */
  readonly padding?: () => string;
}

/** A JSON Feed of so many articles without pictures, "Article 1" the newest, each with its number in its text. */
export function plainFeed(count: number, { title = 'Article', padding }: PlainFeedOptions = {}): string {
  const newest = Date.UTC(2026, 10, 20);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Plain',
    items: Array.from({ length: count }, (_, i) => ({
      id: `${title}-${i + 1}`,
      url: `https://envoy.example/${title}/${i + 1}`,
      title: `${title} ${i + 1}`,
      content_html: `<p>This is the text of ${title} ${i + 1}.</p>${padding ? `<p>${padding()}</p>` : ''}`,
      tags: [i % 2 ? 'Treaties' : 'Archives'],
      date_published: new Date(newest - i * 3_600_000).toISOString(),
    })),
  });
}

/** Answers with a body and, unless told otherwise, as a good server sends a feed. */
export function send(body: string | Buffer, status = 200, headers: Record<string, string> = {}) {
  return (_req: IncomingMessage, res: ServerResponse): void => {
    res.writeHead(status, {
      'Content-Type': 'application/feed+json',
      'Cache-Control': 'no-cache',
      ...headers,
    });
    res.end(body);
  };
}
