import type { DBSchema } from 'idb';
import type { ArticleBody, StoredHeader } from '../model/article.ts';
import type { Mark } from '../model/mark.ts';
import type { FeedRecord } from '../model/feedRecord.ts';
import type { Departure, Revisions } from '../model/history.ts';
import type { PictureRecord } from '../model/pictureRecord.ts';
import type { Trip } from '../model/trip.ts';

export const DATABASE = 'offprint';

/** Newest last: a window is read backwards. The id makes the key unique, so that a window can go on after it. */
export type OrderKey = [orderAt: number, id: string];
export type GroupKey = [slug: string, orderAt: number, id: string];

/** A header with the keys its multi-entry indexes need: one for each section and each author. */
export interface HeaderRow extends StoredHeader {
  readonly sectionKeys: readonly GroupKey[];
  readonly authorKeys: readonly GroupKey[];
}

/** Which life of this database it is: a wiped one comes back without it. */
interface EpochRecord {
  readonly key: typeof EPOCH_KEY;
  readonly epoch: string;
}
/** No feed can be called so: a feed's key is a URL. */
export const EPOCH_KEY = 'offprint epoch';

export interface Schema extends DBSchema {
  headers: {
    key: string;
    value: HeaderRow;
    indexes: { byOrder: OrderKey; bySection: GroupKey; byAuthor: GroupKey; byFirstSeen: number };
  };
  bodies: { key: string; value: ArticleBody };
  marks: { key: string; value: Mark; indexes: { bySaved: OrderKey } };
  pictures: { key: string; value: PictureRecord; indexes: { byArticle: string } };
  meta: { key: string; value: FeedRecord | EpochRecord | Trip };
  revisions: { key: string; value: Revisions };
  departures: { key: string; value: Departure };
  /** Holds nothing: who writes has it in scope (write.ts). */
  turn: { key: string; value: never };
}
