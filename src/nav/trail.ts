import { inOrder } from './inOrder.ts';
import { keepStop, stops, type Stop } from './stops.ts';
import { go, type Origin } from './travel.ts';

/** Where the row of the article that was read last stands on the screen when the list is shown again, in pixels. */
const FROM_TOP = 140;

/** The list that the article on screen was opened from. */
export interface Trail {
  /** The list's path and query. */
  readonly path: string;
  /** The list's articles as they stood in it, each once. */
  readonly ids: readonly string[];
}

/** Null for an article that was opened from outside, or from where it is not listed. A reload changes nothing. */
export function trailOf(id: string): Trail | null {
  const { list = '', path = '' } = origin();
  const stop = stops.get(list);
  if (!stop) return null;
  keepStop(list, stop); // however long the way through it is
  const ids = inOrder(stop);
  return ids.includes(id) ? { path, ids } : null;
}

/** The list goes on with these. */
export function extendTrail(ids: readonly string[]): void {
  const { list = '' } = origin();
  const stop = stops.get(list);
  if (stop) keepStop(list, { ...stop, ids: [...stop.ids, ...ids] });
}

/**
 * Goes back over all entries since the list, to the row of the article read last. A list that lies further back than the
 * browser's history (50 entries, mostly) is opened anew. False when there is no list to go to.
 */
export function backToList(id: string): boolean {
  const { list = '', path = '', depth = 0 } = origin();
  const stop = stops.get(list);
  if (!stop?.ids.length || depth === 0) return false;
  if (depth >= history.length) {
    go(path);
    return true;
  }
  if (depth > 1 && stop.ids.includes(id)) keepStop(list, stoppedAt(stop, id));
  history.go(-depth);
  return true;
}

function stoppedAt(stop: Stop, id: string): Stop {
  const selector = `main [data-row="${CSS.escape(id)}"]`;
  return {
    ...stop,
    row: { selector, index: 0 },
    offset: FROM_TOP,
    opened: { selector: `${selector} :is(h2, h3) a`, index: 0 },
  };
}

function origin(): Partial<Origin> {
  return (history.state ?? {}) as Partial<Origin>; // made by `go`
}
