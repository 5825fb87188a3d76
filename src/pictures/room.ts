import { letBodiesGo, markTexts } from '../db/bodies.ts';
import { Store } from '../db/open.ts';
import { readSpare, releaseFiles } from '../db/spare.ts';
import type { PictureRecord } from '../model/pictureRecord.ts';
import { estimate } from './quota.ts';
import { dropOrphans, dropPictures } from './cache.ts';
import { spendReserve } from './reserve.ts';

/** At least so much is freed at once (bytes, share of the quota), so that not every further write meets a full disk. */
const AT_LEAST = 20_000_000;
const AT_LEAST_SHARE = 0.1;
/** The newest texts always stay: they weigh about 2 MB, and without them there is nothing to read. */
export const TEXTS_KEPT = 200;
/** Texts that go in one transaction. */
const TEXTS_AT_ONCE = 50;

/** What was let go, and how many bytes of room that gives now. */
export interface Freed {
  readonly pictures: number;
  readonly attachments: number;
  readonly texts: number;
  readonly bytes: number;
}

interface RoomWanted {
  /** How much; no less than 20 MB or a tenth of the quota is freed, where there is as much. */
  readonly bytes?: number;
  /** For this article: only what older ones need may go. */
  readonly before?: string;
  /** Texts stay: they are worth more than what room is wanted for. */
  readonly filesOnly?: boolean;
}

/**
 * Makes room, in this order: bytes that nothing knows of, old pictures, old attachments, the reserve, and where all that does
 * not do, old texts. What is saved and what the reader marked is never touched, in no case.
 */
export async function makeRoom({ bytes = 0, before, filesOnly = false }: RoomWanted = {}): Promise<Freed> {
  const store = new Store(); // not the app's: that one asks for room when it has none
  const { quota = Infinity } = await estimate();
  const wanted = Math.max(bytes, Math.min(AT_LEAST, AT_LEAST_SHARE * quota));
  const orphans = Store.inMemory ? 0 : await dropOrphans(store);
  const spare = await readSpare(store, before);
  const freed = { pictures: 0, attachments: 0, texts: 0, bytes: orphans };
  for (const kind of ['pictures', 'attachments'] as const) {
    const going = upTo(wanted - freed.bytes, spare[kind]);
    const gone = new Set(
      await releaseFiles(
        store,
        going.map(({ url }) => url),
      ),
    );
    await dropPictures([...gone]);
    freed[kind] = gone.size;
    freed.bytes += going.reduce((sum, row) => sum + (gone.has(row.url) ? row.bytes : 0), 0);
  }
  if (filesOnly || freed.bytes > bytes) return freed;
  freed.bytes += await spendReserve();
  if (freed.bytes > bytes) return freed;
  const old = spare.texts.slice(0, -TEXTS_KEPT);
  for (let from = 0; from < old.length && freed.bytes < wanted; from += TEXTS_AT_ONCE) {
    const { usage } = await estimate();
    const gone = await letBodiesGo(store, old.slice(from, from + TEXTS_AT_ONCE));
    freed.texts += gone.articles;
    // Databases may keep what was deleted for a while: then more texts would go for nothing.
    if (usage !== undefined && ((await estimate()).usage ?? 0) >= usage) break;
    freed.bytes += gone.bytes;
  }
  // A disk that is still full takes no such word; it is said at the next refresh.
  if (freed.texts > 0) await markTexts(store).catch(() => {});
  return freed;
}

/** Lets the oldest files go while those of articles that are not saved take more than this; none of `before` or newer. */
export async function keepWithin(store: Store, budget: number, before: string): Promise<void> {
  const { pictures, attachments } = await readSpare(store);
  const bytes = [...pictures, ...attachments].reduce((sum, row) => sum + row.bytes, 0);
  if (bytes > budget) await makeRoom({ bytes: bytes - budget, before, filesOnly: true });
}

function upTo(bytes: number, rows: readonly PictureRecord[]): PictureRecord[] {
  let sum = 0;
  return rows.filter((row) => sum < bytes && (sum += row.bytes) >= 0);
}
