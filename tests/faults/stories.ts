import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hash64 } from '../../src/model/identity.ts';
import type { TestSite } from '../support/site.ts';
import { send } from '../support/plainFeed.ts';
import type { Stop } from './stopPoint.ts';

/** What the feed says of one article; the ledger knows it from here and not from the app. */
export interface Story {
  /** The higher, the older. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** The first words of its text, which no other story or edition has. */
  readonly words: string;
  readonly html: string;
  /** Paths of its pictures and sound on the site. */
  readonly files: readonly string[];
}

/** Any picture that decodes; 192 pixels square. */
const PLATE = readFileSync(new URL('../../public/icons/icon-192.png', import.meta.url));
const SOUND = Buffer.alloc(3000, 'sound');
/** When story 0 came out: far enough back that a few thousand with numbers below zero are not of the future. */
const NEWEST = Date.UTC(2026, 5, 1);
const HOUR = 3_600_000;

/** Every fifth has two pictures, every tenth a sound as well. A later edition of a story has another text. */
export function story(number: number, { edition = 1, padding = '' } = {}): Story {
  const words = `This is what stands in story ${number} of edition ${edition}.`;
  const pictures = number % 5 === 0 ? [1, 2].map((n) => `/faults/${number}-${n}.png`) : [];
  const images = pictures.map((src) => `<img src="${src}" alt="Plate">`).join('');
  return {
    number,
    id: `http://faults.example/story-${number}`,
    title: `Story ${number}`,
    words,
    html: `<p>${words}</p><p>${bulk(number)}${padding}</p>${images}`,
    files: [...pictures, ...(number % 10 === 0 ? [`/faults/${number}.mp3`] : [])],
  };
}

/** Stories of these numbers, the lowest the newest. */
export function stories(from: number, to: number, options?: Parameters<typeof story>[1]): Story[] {
  return Array.from({ length: to - from + 1 }, (_, i) => story(from + i, options));
}

export function feedOf(all: readonly Story[], dateOf = (number: number) => NEWEST - number * HOUR): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Faults',
    items: all.map(({ number, id, title, html, files }) => ({
      id,
      title,
      content_html: html,
      tags: [number % 2 ? 'Archives' : 'Treaties'],
      date_published: new Date(dateOf(number)).toISOString(),
      attachments: files
        .filter((path) => path.endsWith('.mp3'))
        .map((url) => ({ url, mime_type: 'audio/mpeg', size_in_bytes: SOUND.length })),
    })),
  });
}

/** From now on the site has these stories and their files, with a validator as a good host gives one. */
export function serveStories(site: TestSite, all: readonly Story[], text = feedOf(all)): void {
  const etag = `"${hash64(text)}"`;
  site.answer('/feed.json', (req, res) => {
    if (req.headers['if-none-match'] === etag) return void res.writeHead(304, { ETag: etag }).end();
    res.writeHead(200, { 'Content-Type': 'application/feed+json', ETag: etag }).end(text);
  });
  for (const path of all.flatMap(({ files }) => files))
    site.answer(path, send(fileAt(path), 200, typeOf(path)));
}

/** From now on an answer stops after so many bytes, and goes on when it is told to. */
export function holdAnswer(site: TestSite, path: string, body: string | Buffer, bytes: number): Stop {
  let goOn = () => {};
  const reached = new Promise<void>((resolve) =>
    site.answer(path, (_req, res) => {
      goOn = () => void res.end(body.slice(bytes));
      if (bytes === 0) return resolve();
      res.writeHead(200, { 'Content-Type': 'application/feed+json' });
      res.write(body.slice(0, bytes), () => resolve());
    }),
  );
  return { reached, goOn: () => goOn() };
}

/** What the site sends at such a path. */
function fileAt(path: string): Buffer {
  return path.endsWith('.mp3') ? SOUND : PLATE;
}

function typeOf(path: string): Record<string, string> {
  return { 'Content-Type': path.endsWith('.mp3') ? 'audio/mpeg' : 'image/png' };
}

/** A few hundred bytes that differ from story to story. */
function bulk(number: number): string {
  return createHash('sha512').update(String(number)).digest('hex').repeat(3);
}
