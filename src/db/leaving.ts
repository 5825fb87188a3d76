import { wrap } from 'idb';

const running = new Set<IDBTransaction>();
let away: Promise<unknown> | null = null;

/** Resolves when the page is on screen, which it mostly is. */
export const onScreen = (): Promise<unknown> | null => away;

/**
 * A page that is kept for Back keeps its transactions, and in WebKit whoever comes next waits for them without end (w3c/IndexedDB#381,
 * WebKit bug 315804). So the page that is left ends them, begins no more, and does it all again if it comes back.
 */
export function watchLeaving(): void {
  addEventListener('pagehide', (event) => {
    if (!('persisted' in event && event.persisted)) return; // a worker's types know no such event
    away = new Promise((resolve) => addEventListener('pageshow', resolve, { once: true })).then(
      () => (away = null),
    );
    for (const transaction of running) end(transaction);
  });
}

function end(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // it is being committed, for which nobody needs this page
  }
}

/** Ends this transaction when the page is left. */
export function follow(transaction: IDBTransaction): IDBTransaction {
  running.add(transaction);
  const ended = () => void running.delete(transaction);
  wrap(transaction).done.then(ended, ended);
  return transaction;
}

/** And whichever this connection begins. */
export function followAll(db: IDBDatabase): void {
  const begin = db.transaction;
  db.transaction = (stores: string | string[], ...how) => {
    const transaction = begin.call(db, stores, ...how);
    if (away) end(transaction);
    return follow(transaction);
  };
}
