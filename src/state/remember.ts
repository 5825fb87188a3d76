import { beginEpoch, takeCensus } from '../db/epoch.ts';
import type { Store } from '../db/open.ts';
import { watchFiles } from '../pictures/canary.ts';
import { readMarker, writeMarker } from './marker.ts';

/** What is in the store now is what is remembered of it. Gives a store that has no epoch one. */
export async function remember(store: Store): Promise<void> {
  const marker = readMarker();
  const { epoch: known, saved } = await takeCensus(store);
  const epoch = known ?? crypto.getRandomValues(new Uint32Array(2)).join('-');
  if (known === null) await beginEpoch(store, epoch);
  await watchFiles();
  if (marker?.epoch !== epoch || marker.saved !== saved)
    writeMarker({ epoch, saved, exported: marker?.exported ?? null });
}

/**
 * After something was saved or let go: the same, but for a loss that the reader has not answered yet, which must not be
 * forgotten. Never rejects: a store that fails says so where it is used.
 */
export async function recount(store: Store): Promise<void> {
  try {
    const marker = readMarker();
    if (!marker || (await takeCensus(store)).epoch === marker.epoch) await remember(store);
  } catch {
    // said elsewhere
  }
}
