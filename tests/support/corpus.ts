import { feedsBeside } from './feedsBeside.ts';
import { EVERY_KIND } from './everyKind.ts';

/** One article of a published feed, as an item of a feed of its own. */
interface CorpusItem {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly language?: string;
  readonly content_html: string;
}

/** Laid out as the words are that they stand among. */
const PLAIN = new Set(
  'p div span a b i em strong code br u small cite time abbr mark tbody thead tr th td li'.split(' '),
);
/** Characters of markup: longer ones are for the sweep. */
const SHORT = 15_000;

const folder = feedsBeside('feeds/json');

/**
 * Articles to be laid out: our own with everything in it first, then one of each make, by the elements in it and by whether it
 * has words that no screen holds. A thousand notes of one make are laid out alike. Only our own without the folder.
 */
export function corpus(): readonly CorpusItem[] {
  const found: CorpusItem[] = [
    { id: '0', title: 'Every kind', url: 'https://envoy.example/every', content_html: EVERY_KIND },
  ];
  const makes = new Set<string>();
  for (const name of folder.names) {
    const feed = readFeed(name);
    for (const { content_html: html, url } of feed.items) {
      const make = typeof html === 'string' ? makeOf(html) : '';
      if (typeof html !== 'string' || !/<\w/.test(html) || makes.has(make)) continue;
      makes.add(make);
      found.push({
        id: String(found.length),
        title: `Article ${found.length}`,
        ...(typeof url === 'string' && { url }),
        ...(typeof feed.language === 'string' && { language: feed.language }),
        content_html: html,
      });
    }
  }
  return found;
}

/** Our own and the short ones with the most kinds of elements: few enough to be laid out in every run of the tests. */
export function sampleOf(items: readonly CorpusItem[], size: number): readonly CorpusItem[] {
  const [own, ...published] = items;
  const kinds = ({ content_html: html }: CorpusItem) => makeOf(html).split(' ').length;
  const short = published.filter(({ content_html: html }) => html.length < SHORT);
  return [...(own ? [own] : []), ...short.toSorted((a, b) => kinds(b) - kinds(a)).slice(0, size)];
}

/** The kinds of elements in a text that take room of their own, and whether it has a word that no screen holds. */
function makeOf(html: string): string {
  const names = html.match(/<[a-z][a-z0-9]{0,10}(?=[\s/>])/gi) ?? [];
  const telling = new Set(
    names.map((name) => name.slice(1).toLowerCase()).filter((name) => !PLAIN.has(name)),
  );
  const wide = /[^\s<>"]{60}/.test(html.replace(/<[^>]*>/g, ' '));
  return [...telling].sort().join(' ') + (wide ? ' wide' : '');
}

function readFeed(name: string): { language?: unknown; items: { content_html?: unknown; url?: unknown }[] } {
  try {
    const feed = JSON.parse(
      folder
        .read(name)
        .toString()
        .replace(/^\uFEFF/, ''),
    ) as { items?: unknown } | null;
    const items = Array.isArray(feed?.items) ? (feed.items as unknown[]) : [];
    return { ...feed, items: items.filter((item) => typeof item === 'object' && item !== null) };
  } catch {
    return { items: [] }; // some are there because they are no JSON
  }
}
