import { readHeaders } from '../db/shelf.ts';
import { asReaderError, type ReaderError } from '../model/errors.ts';
import type { Taken } from '../share/takeList.ts';
import type { Reader } from './context.ts';
import { lookFor } from './lookups.ts';
import { askToPersist } from './persist.ts';
import { recount } from './remember.ts';

export interface Taking {
  /** Saved now that were not before. */
  readonly saved: number;
  readonly already: number;
  /** Neither on this device nor in the feed. */
  readonly missing: readonly Taken[];
  /** Why the feed could not be asked; null when it could. */
  readonly trouble: ReaderError | null;
}

/**
 * Saves the articles of a list that came by a link, with their pictures; what is not on this device is looked for in the feed,
 * all of it in one reading. Rejects with a ReaderError when the store fails.
 */
export async function takeList(
  { library, marks, keeping }: Pick<Reader, 'library' | 'marks' | 'keeping'>,
  list: readonly Taken[],
  onProgress: (share: number) => void,
): Promise<Taking> {
  const ids = list.map(({ id }) => id);
  const read = async () => new Map((await readHeaders(library.store, ids)).map((row) => [row.id, row]));
  let trouble: ReaderError | null = null;
  let here = await read();
  if (here.size < ids.length) {
    await library.settled(); // a first visit's refresh may be about to bring them
    here = await read();
  }
  if (here.size < ids.length) {
    await lookFor(library, '').catch((thrown: unknown) => (trouble = asReaderError(thrown, 'unreachable')));
    here = await read();
  }
  const fresh = list.filter(({ id }) => here.has(id) && !marks.isSaved(id));
  for (const [done, { id }] of [...fresh].reverse().entries()) {
    onProgress(done / fresh.length);
    await marks.setSaved(id); // the first of the list last, so that the order stays
    const header = here.get(id);
    if (header) await keeping.keep(header);
  }
  library.showWaiting();
  await recount(library.store);
  void askToPersist();
  const missing = list.filter(({ id }) => !here.has(id));
  return { saved: fresh.length, already: here.size - fresh.length, missing, trouble };
}
