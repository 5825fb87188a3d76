import { plural } from '../languages/texts.ts';
import {
  BACKGROUND_TAG,
  NOTHING_IN_BACKGROUND,
  type Background,
  type BackgroundOrder,
} from '../model/background.ts';
import type { Publication } from '../model/publication.ts';
import type { Library } from './library.svelte.ts';
import { readPreference, writePreference } from './preferences.ts';

/** Not in TypeScript's DOM: https://wicg.github.io/periodic-background-sync/ */
interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>;
  unregister(tag: string): Promise<void>;
}

/** No more are told apart. */
const MOST_NEWS = 200;
/** Milliseconds between two fetches at least; browsers wait longer as they see fit. */
const EVERY = 6 * 3_600_000;

export const canFetch = () =>
  'serviceWorker' in navigator && 'periodicSync' in ServiceWorkerRegistration.prototype;
export const canBadge = () => 'setAppBadge' in navigator;
export const canNotify = () => 'Notification' in globalThis;

async function worker() {
  const registration = await navigator.serviceWorker.getRegistration();
  const { periodicSync } = (registration ?? {}) as { periodicSync?: PeriodicSync }; // where `canFetch` says so
  return { registration, periodicSync };
}

/** Takes back all that was allowed. */
export async function stopBackground(): Promise<void> {
  if (!canFetch()) return;
  const { registration, periodicSync } = await worker();
  await periodicSync?.unregister(BACKGROUND_TAG);
  if (canBadge()) await navigator.clearAppBadge();
  const feed = { key: '', url: '', sections: [] };
  const order: BackgroundOrder = { ...NOTHING_IN_BACKGROUND, kind: 'background', name: '', news: [], feed };
  registration?.active?.postMessage(order);
}

/** What the reader allows while the app is closed, and the worker told so. */
export class BackgroundChoice {
  #chosen = $state.raw<Background>(NOTHING_IN_BACKGROUND);
  readonly #library: Library;
  readonly #publication: Publication;

  constructor(library: Library, publication: Publication) {
    this.#library = library;
    this.#publication = publication;
    const written = readPreference('background') ?? '';
    const has = (what: string) => written.split(' ').includes(what);
    this.#chosen = {
      fetch: has('fetch'),
      badge: has('badge'),
      badgeSections: (readPreference('badgeSections') ?? '').split(' ').filter(Boolean),
      notify: has('notify'),
    };
    // What it says is in the language of the page that told it last.
    if (has('fetch')) void this.#tell(this.#chosen).catch(() => {});
  }

  get chosen() {
    return this.#chosen;
  }

  /** Resolves with false when the browser or the reader does not allow it: then nothing has changed. */
  async choose(change: Partial<Background>): Promise<boolean> {
    if (change.notify && (await Notification.requestPermission()) !== 'granted') return false;
    const chosen = { ...this.#chosen, ...change };
    try {
      await this.#allow(change);
      await this.#tell(chosen);
    } catch {
      return false; // NotAllowedError: browsers allow it to installed apps that are used
    }
    this.#chosen = chosen;
    const names = (['fetch', 'badge', 'notify'] as const).filter((name) => chosen[name]);
    writePreference('background', names.join(' '));
    writePreference('badgeSections', chosen.badgeSections.join(' '));
    return true;
  }

  async #allow(change: Partial<Background>): Promise<void> {
    if (change.badge === false) await navigator.clearAppBadge();
    const { periodicSync } = await worker();
    if (change.fetch === true && !periodicSync) throw new DOMException('no worker', 'NotAllowedError');
    if (change.fetch === true) await periodicSync?.register(BACKGROUND_TAG, { minInterval: EVERY });
    if (change.fetch === false) await periodicSync?.unregister(BACKGROUND_TAG);
  }

  async #tell(chosen: Background): Promise<void> {
    const { registration } = await worker();
    const order: BackgroundOrder = {
      ...chosen,
      kind: 'background',
      name: this.#publication.name,
      news: Array.from({ length: MOST_NEWS }, (_, number) =>
        plural(number, ['One new article is here to read.', '# new articles are here to read.']),
      ),
      feed: this.#library.feed,
    };
    registration?.active?.postMessage(order);
  }
}
