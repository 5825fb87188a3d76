import { readFailed } from '../db/pictures.ts';
import type { Store } from '../db/open.ts';
import type { PictureRecord } from '../model/pictureRecord.ts';

/** After a failure the next try waits 2 minutes, then 4, 8 … up to a day. */
const FIRST_WAIT = 120_000;
const LONGEST_WAIT = 86_400_000;

/** Milliseconds between the last attempt of a file that failed and the next. */
export function waitAfter({ failures }: Pick<PictureRecord, 'failures'>): number {
  return Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
}

/** In how many milliseconds the next file that failed may be tried again; null when none waits. */
export async function nextTry(store: Store, now: number): Promise<number | null> {
  const waits = (await readFailed(store)).map((row) => row.checkedAt + waitAfter(row) - now);
  // What could have been tried already was not wanted: it must not keep the reader awake.
  const ahead = waits.filter((wait) => wait > 0 && wait <= LONGEST_WAIT);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}
