import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isRecord } from '../../feed/json.ts';
import { readDate } from '../../feed/dates.ts';
import type { WireFeed } from '../../feed/wire.ts';
import type { Json } from '../intake/compact.ts';
import type { FullPages, Item } from '../site/paging.ts';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';

/** An article as the press knows it. */
export interface Known {
  /** As it stands in the edition's feed. */
  readonly item: Item;
  /** Hash of the magazine's own item that it was made of. */
  readonly source: string;
  /** Every picture that can be had was had. */
  readonly complete: boolean;
  /** Paths below the edition that it needs: `pictures/…`. */
  readonly pictures: readonly string[];
}

/** What the press remembers between runs. Articles that a feed has dropped stay in it. */
export interface Archive {
  readonly articles: ReadonlyMap<string, Known>;
  readonly fullPages: FullPages;
}

const FILE = 'articles.json';
/** Changes when what `Known` means does: then everything is made anew. */
const VERSION = 1;

/** What earlier runs knew; under another base than theirs, its pictures stand elsewhere. */
export async function readArchive(cache: string, base: string): Promise<Archive> {
  const written = await readJsonFile(join(cache, FILE));
  if (!isRecord(written) || written['version'] !== VERSION) return { articles: new Map(), fullPages: [] };
  const { articles, fullPages, base: former } = written as unknown as Written; // written below
  const moved = ({ item, ...known }: Known): Known => ({
    ...known,
    item: JSON.parse(JSON.stringify(item).replaceAll(`${former}pictures/`, `${base}pictures/`)) as Item, // as it was
  });
  const here = former === base ? articles : articles.map(moved);
  return { articles: new Map(here.map((known) => [known.item.id, known])), fullPages };
}

interface Written {
  readonly articles: readonly Known[];
  readonly fullPages: FullPages;
  readonly base: string;
}

export async function writeArchive(
  cache: string,
  base: string,
  { articles, fullPages }: Archive,
): Promise<void> {
  await writeJsonFile(join(cache, FILE), {
    version: VERSION,
    base,
    articles: [...articles.values()],
    fullPages,
  });
}

/** One article of the magazine's feed, before its pictures. */
export interface Raw {
  readonly item: Item;
  readonly source: string;
}

/**
 * The items of a merged document that can become articles, in its order, each once. An item without a readable date
 * is given the moment it was first seen, so that it stays where it stands in every later run.
 */
export function rawItems(document: Json, wire: WireFeed, before: Archive, now: number): readonly Raw[] {
  const items: readonly unknown[] = Array.isArray(document['items']) ? document['items'] : [];
  const raws = new Map<string, Raw>();
  for (const { position, key, datePublished } of wire.items) {
    const given = items[position];
    if (!isRecord(given) || raws.has(key)) continue;
    const source = createHash('sha256').update(JSON.stringify(given)).digest('base64url').slice(0, 22);
    const { author, ...rest } = given;
    const item: Item = {
      ...rest,
      id: key,
      ...(author !== undefined && rest['authors'] === undefined && { authors: [author] }),
      ...(readDate(datePublished) === null && { date_published: firstSeen(before, key, now) }),
    };
    raws.set(key, { item, source });
  }
  return [...raws.values()];
}

function firstSeen(before: Archive, id: string, now: number): string {
  const known = before.articles.get(id)?.item['date_published'];
  return typeof known === 'string' ? known : new Date(now).toISOString();
}

/** Newest first: the order in which an edition's feed lists them. */
export function newestFirst(items: Iterable<Item>): Item[] {
  const dateOf = (item: Item) => readDate(String(item['date_published'])) ?? 0;
  return [...items].sort((a, b) => dateOf(b) - dateOf(a) || (a.id < b.id ? 1 : -1));
}
