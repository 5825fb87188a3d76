import { join } from 'node:path';
import { isRecord } from '../../feed/json.ts';
import { readDate } from '../../feed/dates.ts';
import type { FullPages, Item } from '../site/paging.ts';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';

/** An article as the press knows it. */
export interface Known {
  /** As it stands in the edition's feed, but for the base: its files are paths below the edition. */
  readonly item: Item;
  /** Hash of the magazine's own item that it was made of. */
  readonly source: string;
  /** Every picture and recording was had. */
  readonly complete: boolean;
  /** Paths below the edition, and below the cache, that it needs: `pictures/…`, `media/…`. */
  readonly files: readonly string[];
}

/** What the press remembers between runs. Articles that a feed has dropped stay in it. */
export interface Archive {
  readonly articles: ReadonlyMap<string, Known>;
  readonly fullPages: FullPages;
  /** Names of the sections, in the order in which the last run's navigation had them. */
  readonly sections: readonly string[];
}

const FILE = 'articles.json';
/** Changes when what `Known` means does: then everything is made anew. */
const VERSION = 4;
export const NOTHING: Archive = { articles: new Map(), fullPages: [], sections: [] };

/** What earlier runs knew; null where the cache was lost, or is of another version. */
export async function readArchive(cache: string): Promise<Archive | null> {
  const written = await readJsonFile(join(cache, FILE));
  if (!isRecord(written) || written['version'] !== VERSION) return null;
  const { articles, ...rest } = written as unknown as Written; // written below
  return { ...rest, articles: new Map(articles.map((known) => [known.item.id, known])) };
}

interface Written extends Omit<Archive, 'articles'> {
  readonly articles: readonly Known[];
}

export async function writeArchive(cache: string, { articles, ...rest }: Archive): Promise<void> {
  await writeJsonFile(join(cache, FILE), { version: VERSION, ...rest, articles: [...articles.values()] });
}

/** Newest first: the order in which an edition's feed lists them. */
export function newestFirst(items: Iterable<Item>): Item[] {
  const dateOf = (item: Item) => readDate(String(item['date_published'])) ?? 0;
  return [...items].sort((a, b) => dateOf(b) - dateOf(a) || (a.id < b.id ? 1 : -1));
}
