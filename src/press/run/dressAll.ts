import PQueue from 'p-queue';
import type { FetchBytes } from '../pictures/fetchPicture.ts';
import { openPictureStore } from '../pictures/store.ts';
import type { FailedPicture } from './order.ts';
import type { Archive, Known, Raw } from './archive.ts';
import { dressItem } from './dressItem.ts';
import type { Source } from './source.ts';

export interface Dressed {
  /** Everything the press knows, by id: what the feed holds now, and what it has dropped. */
  readonly articles: ReadonlyMap<string, Known>;
  readonly stored: number;
  readonly failed: readonly FailedPicture[];
}

/** Articles whose pictures are fetched side by side; the store bounds the pictures. */
const AT_ONCE = 4;
const PICTURE = { accept: 'image/avif,image/webp,image/*;q=0.9', maxBytes: 25_000_000, limitMs: 30_000 };

/** Fetches and stores the pictures of every article that is new, edited or lacks some. Throws what the disk does. */
export async function dressAll(
  raws: readonly Raw[],
  before: Archive,
  source: Source,
  place: { readonly cache: string; readonly base: string },
  onArticle: (done: number, total: number) => void,
): Promise<Dressed> {
  const store = await openPictureStore(place.cache);
  const failed = new Map<string, string>();
  const fetchBytes: FetchBytes = async (url) => {
    const answer = await source.get(url, { ...PICTURE, validators: store.validators(url.href) });
    return answer.kind === 'unchanged' ? 'unchanged' : answer;
  };
  const articles = new Map(before.articles);
  const queue = new PQueue({ concurrency: AT_ONCE });
  let done = 0;
  await Promise.all(
    raws.map((raw) =>
      queue.add(async () => {
        const known = before.articles.get(raw.item.id);
        if (known?.source !== raw.source || !known.complete) {
          const { known: dressed, missing } = await dressItem(raw, store, fetchBytes, place.base);
          articles.set(raw.item.id, dressed);
          for (const url of missing) failed.set(url, store.reason(url) ?? 'not had');
        }
        onArticle(++done, raws.length);
      }),
    ),
  );
  await store.save();
  const used = new Set([...articles.values()].flatMap(({ pictures }) => pictures));
  return { articles, stored: used.size, failed: [...failed].map(([url, reason]) => ({ url, reason })) };
}
