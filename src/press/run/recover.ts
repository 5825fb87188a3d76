import { copyFile, link, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRecord } from '../../feed/json.ts';
import type { Item } from '../site/paging.ts';
import { NOTHING, type Archive, type Known } from './archive.ts';
import { unplaced } from './placed.ts';

const ARCHIVE_PAGE = /^archive-(\d{4,7})\.json$/;

/**
 * What an edition itself tells of earlier runs, for a press whose cache was lost: its articles with their pictures, and the
 * pages of its archive that were full. Articles that the feed still has are made anew all the same. Nothing where `out` holds
 * no edition. Throws what the disk does.
 */
export async function recover(out: string, cache: string, base: string): Promise<Archive> {
  const first = await itemsIn(join(out, 'feed.json'));
  if (first.length === 0) return NOTHING;
  const names = await readdir(join(out, 'feed')).catch((): string[] => []); // all of it is on the first page
  const pages: (readonly Item[])[] = [];
  for (const name of names) {
    const number = Number(ARCHIVE_PAGE.exec(name)?.[1] ?? 0);
    if (number > 0) pages[number - 1] = await itemsIn(join(out, 'feed', name));
  }
  // The page that is still growing repeats the end of the first one.
  const leading = new Set(first.map(({ id }) => id));
  const full = pages.at(-1)?.some(({ id }) => leading.has(id)) ? pages.slice(0, -1) : pages;
  const articles = new Map<string, Known>();
  for (const item of [first, ...pages].flatMap((page) => page ?? [])) {
    const files = new Set<string>();
    const own = unplaced(item, base, (path) => files.add(path));
    for (const path of files) await bring(join(out, path), join(cache, path));
    articles.set(item.id, { item: own, source: '', complete: false, files: [...files] });
  }
  return { articles, fullPages: Array.from(full, (page) => (page ?? []).map(({ id }) => id)), sections: [] };
}

async function itemsIn(file: string): Promise<readonly Item[]> {
  const text = await readFile(file, 'utf8').catch(() => '{}'); // not there
  const document: unknown = JSON.parse(text);
  const items: readonly unknown[] =
    isRecord(document) && Array.isArray(document['items']) ? document['items'] : [];
  return items.filter((item): item is Item => isRecord(item) && typeof item['id'] === 'string');
}

async function bring(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to).catch(() => {})); // it is there already, or in neither place
}
