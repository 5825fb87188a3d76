import { isRecord } from '../../feed/json.ts';
import type { Item } from '../site/paging.ts';
import { isLocal } from './localFolder.ts';
import type { Media } from './media.ts';
import { without } from './without.ts';

/** The file behind an address in a feed's folder, stored; null for one that is not there or may not be published. */
export type MediaFor = (url: string) => Promise<Media | null>;

interface Brought {
  readonly item: Item;
  /** Paths below the edition. */
  readonly files: readonly string[];
  /** Addresses that led to nothing. */
  readonly missing: readonly string[];
}

const LOADED = /\s(href|src)="(https:\/\/[^"]*)"/g;

/**
 * An item of a feed in a file with what lies beside that file: attachments, and what its markup links and plays. They
 * stand as paths below the edition; what cannot be had is left out, because its address means nothing to anybody
 * else. Pictures are not looked at. Items of other feeds stay as they are.
 */
export async function bringBeside(item: Item, mediaFor: MediaFor): Promise<Brought> {
  const html = typeof item['content_html'] === 'string' ? item['content_html'] : '';
  const attached: readonly unknown[] = Array.isArray(item['attachments']) ? item['attachments'] : [];
  const inHtml = [...html.matchAll(LOADED)].map(([, , url = '']) => plain(url));
  const urls = [...attached.filter(isRecord).map(({ url }) => url), ...inHtml].filter(isLocal);
  const media = new Map<string, Media | null>();
  for (const url of new Set(urls)) media.set(url, await mediaFor(url));

  const attachments = attached.flatMap((one) => {
    if (!isRecord(one) || !isLocal(one['url'])) return [one];
    const stored = media.get(one['url']);
    return stored ? [{ ...one, url: stored.path, size_in_bytes: stored.bytes }] : [];
  });
  const markup = html.replace(LOADED, (whole, name: string, url: string) => {
    if (!isLocal(plain(url))) return whole;
    const stored = media.get(plain(url));
    return stored ? ` ${name}="${stored.path}"` : '';
  });
  const pages = ['url', 'external_url'].filter((key) => isLocal(item[key]));
  return {
    item: {
      ...without(item, ...pages),
      id: item.id,
      ...(html && { content_html: markup }),
      ...(attached.length > 0 && { attachments }),
    },
    files: [...media.values()].flatMap((stored) => stored?.path ?? []),
    missing: [...media].flatMap(([url, stored]) => (stored ? [] : [url])),
  };
}

/** The serializer escapes no more than this in an address. */
const plain = (value: string) => value.replaceAll('&amp;', '&');
