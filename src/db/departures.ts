import type { Departure } from '../model/history.ts';
import type { Store } from './open.ts';
import { settled } from './settled.ts';
import { beginWriting } from './write.ts';

/** What a feed that was read shows of its articles. */
export interface FeedSpan {
  /** Ids of everything that was read, from the top without a gap, in the feed's order. */
  readonly present: readonly string[];
  /** Whether the feed ends where reading ended: then what is older has fallen off its end. */
  readonly whole: boolean;
  /** If more than this are missing from among others, none of them was withdrawn: the feed is another one now. */
  readonly most: number;
}

/** Writes down in one transaction which stored articles have left the feed and which have come back. */
export function noteDepartures(store: Store, span: FeedSpan, now: number): Promise<void> {
  const present = new Set(span.present);
  return store.use(async (db) => {
    const tx = beginWriting(db, ['headers', 'departures'], 'relaxed');
    const departures = tx.objectStore('departures');
    const headers = tx.objectStore('headers');
    const read = async (ids: readonly string[]) =>
      (await Promise.all(ids.map((id) => headers.get(id)))).filter((row) => row && row.publishedAt !== null);
    const known = new Map((await departures.getAll()).map((row) => [row.id, row]));
    const places = (await read(span.present)).map((row) => row?.orderAt ?? 0);
    const back = [...known.keys()].filter((id) => present.has(id));
    const left: Departure[] = [];
    // Without two dates nothing lies between or below.
    if (places.length >= 2) {
      const [oldest, newest] = [Math.min(...places), Math.max(...places)];
      const order = headers.index('byOrder');
      const below = span.whole ? await order.getAllKeys(IDBKeyRange.upperBound([oldest], true)) : [];
      for (const id of below)
        if (!known.has(id) && !present.has(id)) left.push({ id, since: now, withdrawn: false });
      // An array sorts behind every string, so `[oldest, []]` is behind the last of that moment.
      const between = await order.getAllKeys(IDBKeyRange.bound([oldest, []], [newest]));
      const missing = await read(between.filter((id) => !present.has(id)));
      const isInOrder = places.every((place, i) => i === 0 || place <= (places[i - 1] ?? 0));
      if (isInOrder && missing.length <= span.most)
        for (const row of missing)
          if (row && !known.get(row.id)?.withdrawn) left.push({ id: row.id, since: now, withdrawn: true });
    }
    await settled(tx, [
      ...back.map((id) => departures.delete(id)),
      ...left.map((departure) => departures.put(departure)),
    ]);
  });
}
