import type { Page } from '@playwright/test';
import type { TestSite } from '../support/site.ts';

/** The n-th time that the app is about to do this. `store`: of the database. */
export interface Moment {
  readonly before: 'put' | 'transaction' | 'parse' | 'cache' | 'createObjectStore';
  readonly store?: string;
  /** Not before something on the page was pressed: what it does by itself is not meant. */
  readonly pressed?: boolean;
  readonly nth?: number;
}

export interface Stop {
  /** The page stands still: not one further line of its code runs. */
  readonly reached: Promise<void>;
  readonly goOn: () => void;
}

const HERE = '/stopped-here';

/**
 * Halts the page's code at a moment, in the midst of whatever it does: a synchronous request that the server does not answer.
 * Counts from the next load of the page.
 */
export async function stopAt(page: Page, site: TestSite, moment: Moment): Promise<Stop> {
  let goOn = () => {};
  const reached = new Promise<void>((resolve) =>
    site.answer(HERE, (_req, res) => {
      goOn = () => void res.writeHead(204).end();
      resolve();
    }),
  );
  await page.addInitScript(haltBefore, { here: HERE, moment });
  return { reached, goOn: () => goOn() };
}

function haltBefore({
  here,
  moment: { before, store, pressed = false, nth = 1 },
}: {
  here: string;
  moment: Moment;
}): void {
  let seen = 0;
  let armed = !pressed;
  addEventListener('pointerdown', () => (armed = true), true);
  function meet(): void {
    if (!armed || ++seen !== nth) return;
    const request = new XMLHttpRequest();
    request.open('GET', here, false);
    try {
      request.send();
    } catch {
      // the page is being closed, or the network was cut
    }
  }
  function guard(owner: object, name: string, fits: (self: unknown, args: unknown[]) => boolean): void {
    const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown; // a method of the browser's
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      if (fits(this, args)) meet();
      return real.apply(this, args);
    });
  }
  if (before === 'put')
    guard(IDBObjectStore.prototype, 'put', (self) => (self as IDBObjectStore).name === store);
  if (before === 'transaction')
    guard(
      IDBDatabase.prototype,
      'transaction',
      (_, [names, mode]) => mode === 'readwrite' && [names].flat().includes(store),
    );
  if (before === 'parse') guard(JSON, 'parse', (_, [text]) => String(text).length > 10_000);
  if (before === 'cache') guard(Cache.prototype, 'put', () => true);
  if (before === 'createObjectStore')
    guard(IDBDatabase.prototype, 'createObjectStore', (_, [name]) => name === store);
}
