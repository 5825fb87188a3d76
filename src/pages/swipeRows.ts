import { isEnough, isFromEdge, meantBy } from '../model/swipe.ts';
import type { Reader } from '../state/context.ts';
import { headersOf } from '../state/lookups.ts';
import { swipes } from '../state/swipes.ts';
import { drawRow, letRowGo } from '../ui/drawRow.ts';
import { pressMark } from './markPress.ts';
import { movesItself } from './movesItself.ts';
import { articleOnScreen } from './stepArticles.ts';

/** A row under a finger, and where that came down. */
interface Held {
  readonly row: HTMLElement;
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Which way "Save" lies: the way that lines are read. */
  readonly onward: 1 | -1;
  across: boolean;
}

/**
 * A finger draws a row aside: the way lines are read to save it or let it go, the other way to mark it as read or unread. Both can be
 * undone, and both are elsewhere too. Not over what moves sideways itself, as a table under "Keep reading" does. On an article's page the
 * same finger turns over (`swipeArticles`). Returns what ends it.
 */
export function swipeRows(reader: Reader): () => void {
  const { library, marks } = reader;
  const over = new AbortController();
  let held: Held | null = null;

  const letGo = () => {
    if (held?.across) letRowGo(held.row);
    held = null;
  };
  const doesSave = (by: number) => Math.sign(by) === held?.onward;
  const mayDraw = () => swipes.areOn() && (visualViewport?.scale ?? 1) <= 1.05;
  /** A finger pans an enlarged page across its rows too: asked by the browser before `start`. */
  const leaveToBrowser = () =>
    document.documentElement.style.setProperty('--row-touch', mayDraw() ? '' : 'auto');

  const start = ({ touches, target }: TouchEvent) => {
    letGo();
    leaveToBrowser();
    const [finger] = touches;
    if (!(target instanceof Element)) return;
    const row = target.closest<HTMLElement>('main [data-row]');
    const id = row?.dataset['row'];
    if (!finger || !row || !id || touches.length > 1 || movesItself(target, row)) return;
    if (!mayDraw() || articleOnScreen() || isFromEdge({ x: finger.clientX }, innerWidth)) return;
    const onward = getComputedStyle(document.documentElement).direction === 'rtl' ? -1 : 1;
    held = { row, id, x: finger.clientX, y: finger.clientY, onward, across: false };
  };

  const move = ({ touches }: TouchEvent) => {
    const [finger] = touches;
    if (!held || !finger) return;
    const by = finger.clientX - held.x;
    const meant = meantBy(by, finger.clientY - held.y);
    if (!held.across && meant === 'along') held = null;
    else if (held.across || meant) {
      held.across = true;
      const words = doesSave(by)
        ? marks.isSaved(held.id)
          ? 'Let go'
          : 'Save'
        : marks.isRead(held.id)
          ? 'Mark as unread'
          : 'Mark as read';
      drawRow(held.row, { by, words, enough: isEnough(by, innerWidth) });
    }
  };

  const end = ({ changedTouches: [finger] }: TouchEvent) => {
    const by = held?.across && finger ? finger.clientX - held.x : 0;
    const id = held?.id;
    const saving = doesSave(by);
    letGo();
    if (!id || !isEnough(by, innerWidth)) return;
    if (saving) void save(id);
    else void pressMark(reader, id, !marks.isRead(id));
  };

  async function save(id: string): Promise<void> {
    const [[header], { pressSave }] = await Promise.all([headersOf(library, [id]), import('./savePress.ts')]);
    if (header) await pressSave(reader, header, !marks.isSaved(id));
  }

  const options = { passive: true, signal: over.signal };
  document.addEventListener('touchstart', start, options);
  document.addEventListener('touchmove', move, options);
  document.addEventListener('touchend', end, options);
  document.addEventListener('touchcancel', letGo, options);
  visualViewport?.addEventListener('resize', leaveToBrowser, { signal: over.signal });
  leaveToBrowser();
  return () => over.abort();
}
