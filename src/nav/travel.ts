import { tick } from 'svelte';
import { navigate } from 'svelte-routing';
import { placeOf } from './paths.ts';
import { find, keepStop, spotOf, stops, writeStops, type Stop } from './stops.ts';

/**
 * Scroll and focus over the whole app. svelte-routing scrolls to the top on every change, Back included, and lets
 * focus fall to the body; here each history entry remembers the row that was at the top of the screen, and a page
 * says by `arrive` when it has something to return to.
 */

/** What an entry of the history says of the list that led to it, from one article to the next: `nav/trail` follows it. */
export interface Origin {
  /** Key of the list's entry, and its path. */
  readonly list: string;
  readonly path: string;
  /** How many entries it lies behind. */
  readonly depth: number;
  /** Key of the entry from which a link within the page led to this one: nav/step. */
  readonly within?: string;
}

let current = '';
/** Path and query of the page on screen, and what its entry says. */
let shown = { address: '', state: null as unknown };
/** What the next `arrive` is about: coming anew, coming back, or nothing (the first page, a changed filter). */
let pending: 'anew' | 'back' | null = null;

/** What Back takes away first, when something lies over the page: nav/layer puts it there. */
export const layer: { onback: (() => void) | null } = { onback: null };

/** Must run before the router mounts, so that it hears Back before the router redraws. */
export function startTravel(): void {
  history.scrollRestoration = 'manual';
  current = keyOf(history.state);
  if (current === '') {
    // The first entry of a visit has no key yet: it gets one, so that a reload finds its stop and no other.
    current = `${Date.now()}`;
    history.replaceState({ key: current }, '');
  }
  if (stops.has(current)) pending = 'back';
  see();
  addEventListener('popstate', (event) => {
    layer.onback?.();
    // Only a layer went: nothing for the router, which would scroll.
    if (keyOf(event.state) === current) return event.stopImmediatePropagation();
    const isHere = address() === shown.address;
    const isStep = isHere && [shown.state, event.state].some(withinOf);
    leave(isStep ? document.activeElement?.closest('a[href]') : null);
    if (isHere) {
      // Another passage of the same page: nothing for the router either. A link to it has made an entry that says nothing.
      if (keyOf(event.state) === '') history.replaceState(furtherOn(shown.state), '');
      event.stopImmediatePropagation();
    } else pending = 'back';
    see();
    const stop = stops.get(current);
    if (pending !== 'back' && isStep && stop) comeTo(stop, null);
  });
  addEventListener('pagehide', () => {
    leave();
    writeStops();
  });
}

/** Goes to a path of the app. `stay` keeps scroll and focus: the page is the same, only its filter changed. `from` is the
 * link that was followed. */
export function go(
  path: string,
  {
    replace = false,
    stay = false,
    from = null,
  }: { replace?: boolean; stay?: boolean; from?: Element | null } = {},
): void {
  leave(from);
  pending = stay ? null : 'anew';
  const state = originOfNext(replace);
  navigate(path, { replace, preserveScroll: stay, blurActiveElement: false, state });
  see();
}

/** Before a link within the page is followed: Back comes to where the reader is now, with focus on the link. */
export function stepFrom(link: Element): void {
  leave(link);
  history.pushState(furtherOn(shown.state, current), '');
  see();
}

/** How many rows a list should have before `arrive`, when the reader comes back to it; 0 otherwise. */
export function rowsToRestore(): number {
  return pending === 'back' ? (stops.get(current)?.ids.length ?? 0) : 0;
}

/**
 * A page calls this once what it is about is on screen. Coming back: the same row at the same height, focus on the
 * link that was followed. Coming anew: the top, focus on the headline (not on the very first page, which the
 * browser announces itself). A page that was left before it had loaded no longer has a headline, and says nothing.
 */
export async function arrive(heading: HTMLElement | null): Promise<void> {
  if (!heading?.isConnected) return;
  const how = pending;
  pending = null;
  if (how === null) return;
  await tick();
  const stop = how === 'back' ? stops.get(current) : undefined;
  if (stop) comeTo(stop, heading);
  else toTop(heading);
}

function comeTo({ row, offset, scroll, opened }: Stop, heading: HTMLElement | null): void {
  const first = find(row);
  const top = first ? first.getBoundingClientRect().top + scrollY - offset : scroll;
  scrollTo({ top, behavior: 'instant' });
  const link = find(opened);
  (link ?? heading)?.focus({ preventScroll: true });
}

/** The page that is on screen is looked for once more: its next `arrive` is as if it had been come to. */
export function comeAnew(): void {
  pending = 'anew';
}

/** Whether the reader comes back: then a page must be as long as it was before it says that they arrived. */
export function isReturning(): boolean {
  return pending === 'back';
}

/** Whether the page is long enough already for the place that the reader comes back to. */
export function reachesStop(): boolean {
  return document.documentElement.scrollHeight - innerHeight >= (stops.get(current)?.scroll ?? 0);
}

/** The reader went on by themselves before the page was as it had been: it takes them nowhere any more. */
export function stayHere(): void {
  pending = null;
}

/** The top of the page on screen, with focus on its headline. */
export function toTop(heading: HTMLElement | null): void {
  scrollTo({ top: 0, behavior: 'instant' });
  heading?.focus({ preventScroll: true });
}

const address = () => location.pathname + location.search;

function see(): void {
  current = keyOf(history.state);
  shown = { address: address(), state: history.state };
}

/** What an entry says that lies one before this one, on the same page. */
function furtherOn(state: unknown, within = ''): Partial<Origin> & { key: string } {
  const { depth, ...origin } = (state ?? {}) as Partial<Origin>; // made here
  return { ...origin, ...(depth !== undefined && { depth: depth + 1 }), within, key: `${Date.now()}` };
}

const withinOf = (state: unknown) => (state as Partial<Origin> | null)?.within;

function originOfNext(replace: boolean): Partial<Origin> {
  if (placeOf(location.pathname)?.name !== 'article') return { list: current, path: address(), depth: 1 };
  const origin = (history.state ?? {}) as Partial<Origin>; // made here
  return { ...origin, within: '', depth: (origin.depth ?? 0) + Number(!replace) };
}

function leave(link?: Element | null): void {
  if (pending === 'back' && stops.has(current)) return; // left before they had come back: where they were holds
  const rows = [...document.querySelectorAll('main [data-row]')];
  // Under an article rows stand far below the screen: the text over them may be longer or shorter when the reader comes back.
  const first = rows.find((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  keepStop(current, {
    row: first ? spotOf(first, 'data-row') : null,
    offset: first?.getBoundingClientRect().top ?? 0,
    scroll: scrollY,
    opened: link ? spotOf(link, 'href') : null,
    ids: rows.map((row) => row.getAttribute('data-row') ?? ''),
  });
}

/** svelte-routing writes a `key` into each entry it makes; '' where there is none. */
function keyOf(state: unknown): string {
  const key = typeof state === 'object' && state !== null && 'key' in state ? state.key : undefined;
  return typeof key === 'string' ? key : '';
}
