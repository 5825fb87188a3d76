import type { NamedBlock } from '../model/place.ts';

/** What an entry of the history was like when it was left. */
export interface Stop {
  /** The first row on screen, and its distance from the top in pixels. */
  readonly row: Spot | null;
  readonly offset: number;
  readonly scroll: number;
  /** The link that was followed from here. */
  readonly opened: Spot | null;
  /** The articles of the rows in the order they stood in. The list is read again to the same length. */
  readonly ids: readonly string[];
  /** In an article: the block that was read, how far into it, and its height on the screen. Pixels hold only for one size of its letters. */
  readonly read?: NamedBlock & { readonly share: number; readonly height: number };
}

/** An element by what selects it, and which of several: a page may show one article twice. */
interface Spot {
  readonly selector: string;
  readonly index: number;
}

const STORE = 'offprint:lists';
const KEPT = 50;

/** By the entry's key, the one left last at the end. */
export const stops = new Map<string, Stop>(readStops());

export function keepStop(entry: string, stop: Stop): void {
  stops.delete(entry);
  stops.set(entry, stop);
  for (const key of [...stops.keys()].slice(0, -KEPT)) stops.delete(key);
}

export function spotOf(element: Element, attribute: string): Spot {
  const selector = `main [${attribute}="${CSS.escape(element.getAttribute(attribute) ?? '')}"]`;
  return { selector, index: [...document.querySelectorAll(selector)].indexOf(element) };
}

export function find(spot: Spot | null): HTMLElement | null {
  if (!spot) return null;
  const found = document.querySelectorAll<HTMLElement>(spot.selector);
  return found[spot.index] ?? found[0] ?? null;
}

function readStops(): [string, Stop][] {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? '[]') as [string, Stop][]; // written below, by this tab
  } catch {
    return []; // storage blocked: Back starts at the top
  }
}

export function writeStops(): void {
  try {
    sessionStorage.setItem(STORE, JSON.stringify([...stops]));
  } catch {
    // storage blocked or full: as above
  }
}
