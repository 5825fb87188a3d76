import { createHash } from 'node:crypto';
import { originOf } from '../net/origin.ts';
import { plain } from '../pictures/picture.ts';
import { NOW } from './order.ts';

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A magazine's server on loopback: what it answers can be changed at any time. Answers have ETags, and 304 goes by them. */
export interface Magazine {
  readonly url: string;
  readonly answers: Map<string, Answer>;
  /** Paths asked for since this was last called. */
  readonly asked: () => readonly string[];
  /** Puts these items into `/feed.json`. */
  readonly publish: (items: readonly Item[], top?: Readonly<Record<string, unknown>>) => void;
}

export type Item = Readonly<Record<string, unknown>> & { readonly id: string };

export async function magazine(): Promise<Magazine> {
  const answers = new Map<string, Answer>();
  const origin = await originOf((req, res) => {
    const answer = answers.get(req.url ?? '');
    if (!answer) return void res.writeHead(404).end();
    const etag = `"${createHash('sha256').update(answer.body).digest('hex')}"`;
    if (req.headers['if-none-match'] === etag) return void res.writeHead(304, { etag }).end();
    const { status = 200, type = 'application/json', headers, body } = answer;
    res.writeHead(status, { 'content-type': type, etag, ...headers }).end(body);
  });
  let seen = 0;
  return {
    url: origin.url,
    answers,
    asked: () => origin.asked.slice(seen, (seen = origin.asked.length)),
    publish: (items, top = {}) => answers.set('/feed.json', { body: feedOf(items, top) }),
  };
}

/** A magazine with articles `a1` (the oldest) and on, each with a picture of its own in its text, and one of all over it. */
export async function magazineWith(
  count: number,
): Promise<{ readonly magazine: Magazine; readonly items: Item[] }> {
  const made = await magazine();
  await addPicture(made, '/hero.png', '#205080', 96);
  const items: Item[] = [];
  for (let i = 1; i <= count; i++) items.push(await article(made, i));
  made.publish(items);
  return { magazine: made, items };
}

/** An article with a picture of its own, which is put on the server. */
export async function article(made: Magazine, number: number): Promise<Item> {
  const name = `a${number}`;
  await addPicture(made, `/${name}.png`, `#${(0x101010 + number * 771).toString(16).padStart(6, '0')}`);
  return {
    id: `${made.url}/${name}`,
    url: `${made.url}/${name}`,
    title: `Article ${number}`,
    content_html: `<p>Text of article ${number}.</p><img src="/${name}.png" alt="Picture ${number}"><p>More.</p>`,
    image: `${made.url}/hero.png`,
    date_published: new Date(NOW - (1000 - number) * 3_600_000).toISOString(),
    tags: [number % 2 === 0 ? 'Even' : 'Odd'],
  };
}

export async function addPicture(made: Magazine, path: string, colour: string, size = 48): Promise<void> {
  made.answers.set(path, { type: 'image/png', body: await plain(size, size, colour).png().toBuffer() });
}

export function feedOf(items: readonly unknown[], top: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'The Example', ...top, items });
}
