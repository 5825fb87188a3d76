import type { Store } from '../db/open.ts';
import { upkeep } from '../sync/upkeep.ts';
import { onNetwork, readNetwork } from './network.ts';
import { onRules, readRules } from './storedRules.ts';

let running: AbortController | null = null;
let watching = false;
/** What the last download went by. */
let followed = '';

/**
 * Brings the copy on this device up to date by the reader's rules. When they change, in whatever tab, or when the connection
 * does, it stops at once and begins anew.
 */
export async function followRules(keeping: { catchUp(): void }, store: Store, newest: number): Promise<void> {
  if (!watching) {
    watching = true;
    const look = () => {
      if (followed === circumstances()) return;
      running?.abort();
      keeping.catchUp();
    };
    onRules(look);
    onNetwork(look);
  }
  followed = circumstances();
  const stop = (running = new AbortController());
  try {
    const wish = { rules: readRules(), network: readNetwork(), newest };
    await upkeep(store, wish, () => keeping.catchUp(), stop.signal);
  } catch (thrown) {
    if (!stop.signal.aborted) throw thrown;
  }
}

/** A connection that is a little slower or faster changes nothing. */
function circumstances(): string {
  return JSON.stringify([readRules(), readNetwork()]);
}
