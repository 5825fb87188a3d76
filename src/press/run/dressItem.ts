import { record } from '../../feed/json.ts';
import { pictureKey } from '../../model/picture.ts';
import { dressHtml } from '../pictures/dress.ts';
import type { FetchBytes } from '../pictures/fetchPicture.ts';
import { picturesIn } from '../pictures/found.ts';
import type { PictureStore } from '../pictures/store.ts';
import type { StoredPicture } from '../pictures/stored.ts';
import { webUrl } from '../webUrl.ts';
import type { Item } from '../site/paging.ts';
import type { Known } from './archive.ts';
import { bringBeside, type MediaFor } from './beside.ts';
import { detailed } from './detail.ts';
import type { Raw } from './raws.ts';
import { without } from './without.ts';

/**
 * An item with its pictures fetched, stored and written into it, as paths below the edition; and so what lies beside a
 * feed in a file. What could not be had costs its place, not the article. Throws only what the disk does.
 */
export async function dressItem(
  { item, source }: Raw,
  store: PictureStore,
  fetchBytes: FetchBytes,
  mediaFor: MediaFor,
): Promise<{ readonly known: Known; readonly missing: readonly string[] }> {
  const html = typeof item['content_html'] === 'string' ? item['content_html'] : '';
  const page = webUrl(item['url']);
  const found = picturesIn(html, page);
  const hero = heroUrl(item, page);
  // A hero that is the same picture in another size would be shown twice: its copy in the text stands for it.
  const same = hero === null ? undefined : found.find(({ url }) => pictureKey(url) === pictureKey(hero));
  const wanted = new Set([...(hero === null ? [] : [same?.url ?? hero]), ...found.map(({ url }) => url)]);
  const taken = new Map<string, StoredPicture | null>();
  await Promise.all([...wanted].map(async (url) => taken.set(url, await store.take(url, fetchBytes))));
  const have = [...taken.values()].filter((picture) => picture !== null);
  const lead = hero === null ? null : (taken.get(same?.url ?? hero) ?? null);
  const dressed: Item = {
    ...without(item, 'image', 'banner_image'), // the reader must not ask another host
    id: item.id,
    ...(html && { content_html: dressHtml(html, page, (url) => taken.get(url) ?? null) }),
    ...(lead && { image: lead.large.path }),
    _offprint: offprintOf(item, lead),
  };
  const beside = await bringBeside(dressed, mediaFor);
  const missing = [...[...wanted].filter((url) => !taken.get(url)), ...beside.missing];
  const pictures = have.flatMap(({ large, small }) => [large.path, ...(small ? [small.path] : [])]);
  const files = [...new Set([...pictures, ...beside.files])];
  const known = { source, complete: missing.length === 0, files, item: detailed(beside.item, have) };
  return { known, missing };
}

function heroUrl(item: Item, page: URL | null): string | null {
  const named = record(record(item['_offprint'])['hero'])['url'];
  const url = [named, item['image'], item['banner_image']].find(
    (given) => webUrl(given, page ?? undefined) !== null,
  );
  return webUrl(url, page ?? undefined)?.href ?? null;
}

function offprintOf(item: Item, lead: StoredPicture | null): Record<string, unknown> {
  const offprint = record(item['_offprint']);
  if (!lead) return without(offprint, 'hero');
  return { ...offprint, hero: { ...record(offprint['hero']), url: lead.large.path } };
}
