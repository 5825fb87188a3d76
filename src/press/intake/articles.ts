import { readDate } from '../../feed/dates.ts';
import { identifier, record } from '../../feed/json.ts';
import { collapse } from '../../feed/plain.ts';
import { withoutTrackers } from '../../model/trackers.ts';
import type { Json } from './compact.ts';

interface Article {
  item: Json;
  /** The feed that its newest copy is from. */
  part: number;
}

/**
 * The articles of several feeds, each once. Two items are one article when they have the same id, else the same page,
 * trackers aside, else the same title and date. A page, or a title and date, that one feed gives several items says
 * nothing; and the same id for another page under another title is a counter's, not an article's.
 */
export class Articles {
  readonly #all: Article[] = [];
  readonly #known = new Map<string, Article>();

  /** Takes the items of one feed in. Items of one feed are the same only by id. */
  add(items: readonly Json[], part: number, address: URL): void {
    const marks = items.map((item) => [pageOf(item), headOf(item)].filter((mark) => mark !== null));
    const counts = new Map<string, number>();
    for (const mark of marks.flat()) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    items.forEach((item, position) => {
      const telling = (marks[position] ?? []).filter((mark) => counts.get(mark) === 1);
      this.#take(item, part, telling, address);
    });
  }

  items(): readonly Json[] {
    return this.#all.map(({ item }) => item);
  }

  #take(given: Json, part: number, marks: readonly string[], address: URL): void {
    const id = identifier(given['id']);
    const named = id === undefined ? undefined : this.#known.get(`id ${id}`);
    const counter = named !== undefined && named.part !== part && areOthers(named.item, given);
    const twin = counter ? undefined : named;
    const article =
      twin ?? marks.map((mark) => this.#known.get(mark)).find((found) => found && found.part !== part);
    if (article) {
      article.item = article.part === part ? later(article.item, given) : joined(article.item, given);
      article.part = part;
    }
    // Ids must differ within a document, or the reader drops one of the two.
    const item = counter && !article ? { ...given, id: `${address.href}#${id ?? ''}` } : given;
    const known = article ?? { item, part };
    if (!article) this.#all.push(known);
    for (const mark of [`id ${identifier(item['id']) ?? ''}`, ...marks])
      if (mark !== 'id ' && !this.#known.has(mark)) this.#known.set(mark, known);
  }
}

function areOthers(a: Json, b: Json): boolean {
  const [one, other] = [pageOf(a), pageOf(b)];
  return one !== null && other !== null && one !== other && textOf(a, 'title') !== textOf(b, 'title');
}

function pageOf(item: Json): string | null {
  const url = textOf(item, 'url');
  return url === undefined ? null : `page ${withoutTrackers(url).replace(/^https?:/i, '')}`;
}

function headOf(item: Json): string | null {
  const title = collapse(textOf(item, 'title') ?? '').toLowerCase();
  const date = readDate(textOf(item, 'date_published'));
  return title === '' || date === null ? null : `head ${date} ${title}`;
}

/** Two states of an item in one feed: the one changed later, as the reader decides it. */
function later(a: Json, b: Json): Json {
  const changed = (item: Json) =>
    readDate(textOf(item, 'date_modified')) ?? readDate(textOf(item, 'date_published')) ?? -Infinity;
  return changed(b) > changed(a) ? b : a;
}

/** Two copies of an article: the longer text, what only the other one says, the first one's id, all sections and tags. */
function joined(first: Json, second: Json): Json {
  const [rich, poor] = lengthOf(second) > lengthOf(first) ? [second, first] : [first, second];
  const texts = lengthOf(rich) > 0 ? ['content_html', 'content_text'] : [];
  const rest = Object.fromEntries(Object.entries(poor).filter(([key]) => !texts.includes(key)));
  const sections = both(record(first['_offprint'])['sections'], record(second['_offprint'])['sections']);
  const offprint = {
    ...record(rest['_offprint']),
    ...record(rich['_offprint']),
    ...(sections.length > 0 ? { sections } : {}),
  };
  const tags = both(first['tags'], second['tags']);
  return {
    ...rest,
    ...rich,
    ...(first['id'] === undefined ? {} : { id: first['id'] }),
    ...(tags.length > 0 ? { tags } : {}),
    ...(Object.keys(offprint).length > 0 ? { _offprint: offprint } : {}),
  };
}

function lengthOf(item: Json): number {
  return (textOf(item, 'content_html') ?? textOf(item, 'content_text') ?? '').length;
}

function both(first: unknown, second: unknown): readonly unknown[] {
  return [
    ...new Set<unknown>(
      [first, second].flatMap((given) => (Array.isArray(given) ? (given as unknown[]) : [])),
    ),
  ];
}

/** A text of an item, undefined for a value of another kind. */
export function textOf(item: Json, key: string): string | undefined {
  const value = item[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
