import { readFileSync } from 'node:fs';
import type { TestSite } from './site.ts';
import { send } from './plainFeed.ts';

/** Any picture that decodes; 192 pixels square. */
const PLATE = readFileSync(new URL('../../public/icons/icon-192.png', import.meta.url));
const NEWEST = Date.UTC(2026, 10, 20);

/** Articles "Plate 1" (the newest) to "Plate n", each of six minutes and with a picture of its own. */
export function serveIllustrated(site: TestSite, count: number): void {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const items = numbers.map((n) => ({
    id: `plate-${n}`,
    title: `Plate ${n}`,
    content_html: `<p>Text of Plate ${n}.</p><p>${'word '.repeat(1300)}</p><img src="/plates/${n}.png" alt="Plate ${n}">`,
    tags: [n % 2 ? 'Archives' : 'Treaties'],
    date_published: new Date(NEWEST - n * 3_600_000).toISOString(),
  }));
  for (const n of numbers) site.answer(`/plates/${n}.png`, send(PLATE, 200, { 'Content-Type': 'image/png' }));
  site.answer('/feed.json', send(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items })));
}

/** Which plates the server has been asked for, in order. */
export function platesAsked({ requests }: TestSite): number[] {
  return requests.flatMap(({ path }) => /^\/plates\/(\d+)\.png$/.exec(path)?.[1] ?? []).map(Number);
}
