import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { ReaderError } from '../../model/errors.ts';
import type { FetchBytes } from '../pictures/fetchPicture.ts';
import { openPictureStore } from '../pictures/store.ts';
import type { Archive, Known } from './archive.ts';
import type { MediaFor } from './beside.ts';
import { dressItem } from './dressItem.ts';
import { storeMedia, sweepMedia } from './media.ts';
import type { FailedPicture } from './order.ts';
import type { Raw } from './raws.ts';
import type { Source } from './source.ts';

export interface Dressed {
  /** Everything the press knows, by id: what the feed holds now, and what it has dropped. */
  readonly articles: ReadonlyMap<string, Known>;
  /** Paths below the edition, and below the cache: `pictures/…`, `media/…`. */
  readonly files: ReadonlySet<string>;
  readonly failed: readonly FailedPicture[];
  /** Removes all but these from the cache. Throws what the disk does. */
  readonly sweep: (used: ReadonlySet<string>) => Promise<void>;
}

/** Articles whose pictures are fetched side by side; the store bounds the pictures. */
const AT_ONCE = 4;
const PICTURE = { accept: 'image/avif,image/webp,image/*;q=0.9', maxBytes: 25_000_000, limitMs: 30_000 };

/** Fetches and stores the pictures of every article that is new, edited or lacks some. Throws what the disk does. */
export async function dressAll(
  raws: readonly Raw[],
  before: Archive,
  source: Source,
  cache: string,
  onArticle: (done: number, total: number) => void,
): Promise<Dressed> {
  const store = await openPictureStore(cache);
  const failed = new Map<string, string>();
  const fetchBytes: FetchBytes = async (url) => {
    const answer = await source.get(url, { ...PICTURE, validators: store.validators(url.href) });
    return answer.kind === 'unchanged' ? 'unchanged' : answer;
  };
  const mediaFor: MediaFor = async (url) => {
    try {
      return await storeMedia(await source.find(new URL(url)), cache);
    } catch (error) {
      if (error instanceof ReaderError) return null;
      throw error;
    }
  };
  const articles = new Map(before.articles);
  const queue = new PQueue({ concurrency: AT_ONCE });
  let done = 0;
  await Promise.all(
    raws.map((raw) =>
      queue.add(async () => {
        const known = before.articles.get(raw.item.id);
        if (known?.source !== raw.source || !known.complete || !(await areThere(cache, known.files))) {
          const { known: dressed, missing } = await dressItem(raw, store, fetchBytes, mediaFor);
          articles.set(raw.item.id, dressed);
          for (const url of missing) failed.set(url, store.reason(url) ?? 'not had');
        }
        onArticle(++done, raws.length);
      }),
    ),
  );
  await store.save();
  return {
    articles,
    files: new Set([...articles.values()].flatMap(({ files }) => files)),
    failed: [...failed].map(([url, reason]) => ({ url, reason })),
    async sweep(used) {
      await store.sweep(new Set([...used].filter((path) => path.startsWith('pictures/'))));
      await sweepMedia(cache, used);
    },
  };
}

/** Whoever tidies up the cache by hand gets everything anew. */
async function areThere(cache: string, files: readonly string[]): Promise<boolean> {
  const found = await Promise.all(files.map((path) => stat(join(cache, path)).catch(() => null))); // not there
  return !found.includes(null);
}
