/**
 * Whether what a feed costs grows with its size, and no faster: each kind of hostile feed is read, made into articles and cleaned at
 * one size, at twice that and at four times. Time is this process's own on the processor, the least of some tries, so that
 * other work of the machine counts little. Fails where twice the size takes more than three times as long. `npm run bench:growth`.
 */
import { adaptFeed } from '../../src/feed/adapt.ts';
import { parseFeed } from '../../src/feed/parse.ts';
import { cleanArticle } from '../../src/press/printing/clean.ts';

const MOST = 3;
const TRIES = 5;
/** Milliseconds: a shorter time says nothing about growth, so the sizes are doubled until the middle one takes as long. */
const SHORTEST = 60;

const around = { feedKey: 'f', documentUrl: 'https://e.example/', sections: [], now: Date.UTC(2026, 10, 28) };
const list = <T>(length: number, of: (i: number) => T) => Array.from({ length }, (_, i) => of(i));
const made = (feed: object) => {
  const text = JSON.stringify(feed);
  return () => adaptFeed(parseFeed(text), around);
};
const body = (content_html: string) => made({ items: [{ id: 1, image: '/hero.png', content_html }] });
const cleaned = (html: string) => () => cleanArticle(html, { base: 'https://e.example/', hero: null });

/** Each makes work of `n` thousand pieces. */
const KINDS: Readonly<Record<string, (n: number) => () => unknown>> = {
  items: (n) => made({ items: list(n * 1000, (id) => ({ id, title: 'Lamp', tags: ['Oil'] })) }),
  'items with one id and long dates': (n) =>
    made({ items: list(n * 100, (i) => ({ id: 1, date_modified: i ? '' : 'x'.repeat(n * 100) })) }),
  'authors of all, items of nobody': (n) =>
    made({ authors: list(n * 100, (i) => ({ name: `Ada ${i}` })), items: list(n * 100, (id) => ({ id })) }),
  'a long home page, items with short links': (n) =>
    made({
      home_page_url: `https://e.example/${'x'.repeat(n * 100)}/`,
      items: list(n * 100, (id) => ({ id, url: 'a' })),
    }),
  'a long hero, many pictures': (n) =>
    made({
      items: [{ id: 1, image: `/${'x'.repeat(8000)}`, content_html: '<img src="/a.png">'.repeat(n * 1000) }],
    }),
  sections: (n) => made({ items: [{ id: 1, _offprint: { sections: list(n * 1000, (i) => `Oil ${i}`) } }] }),
  'tags of every kind': (n) => body('<p class="a">x <b>y</b></p>'.repeat(n * 1000)),
  'openings without an end': (n) => body('<p '.repeat(n * 1000)),
  'quotes that hide every end': (n) => body(`<p a='>' `.repeat(n * 1000)),
  'captions without an end': (n) => body('<figure><img src=a><figcaption>x'.repeat(n * 1000)),
  'lines of text': (n) =>
    made({ items: [{ id: 1, content_text: 'https://e.example/ (a\n \n&'.repeat(n * 1000) }] }),
  'cleaned: paragraphs': (n) => cleaned('<p>x <a href=b>y</a></p>'.repeat(n * 100)),
  'cleaned: attributes': (n) => cleaned(`<p ${list(n * 1000, (i) => `a${i}`).join(' ')}>x`),
  'cleaned: signs that open nothing': (n) => cleaned('<b>'.repeat(500) + '<'.repeat(n * 1000)),
  'cleaned: pictures and their sources': (n) =>
    cleaned(`<picture>${'<source>'.repeat(n * 100)}${'<img src=a>'.repeat(n * 100)}`),
};

let steep = 0;
for (const [name, of] of Object.entries(KINDS)) {
  let n = 1;
  while (n < 256 && least(of(n * 2)) < SHORTEST) n *= 2;
  const times = [n, n * 2, n * 4].map((size) => least(of(size)));
  const [small = 0, middle = 0, large = 0] = times;
  const ratio = Math.min(middle / small, large / middle); // of growth that is too steep both are
  if (ratio > MOST) steep++;
  const shown = times.map((time) => `${time.toFixed(0)} ms`).join(', ');
  process.stdout.write(
    `${ratio > MOST ? 'STEEP ' : 'ok    '} ${name}: ${n}, ${n * 2}, ${n * 4} thousand pieces take ${shown}\n`,
  );
}
process.exitCode = steep === 0 ? 0 : 1;

/** Milliseconds on the processor. */
function least(work: () => unknown): number {
  const times = list(TRIES, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
