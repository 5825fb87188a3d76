import { findPlace, placeAt } from '../model/place.ts';
import { nudge } from '../nav/nudge.ts';
import { toTop } from '../nav/travel.ts';
import type { Reader } from '../state/context.ts';
import { finish, placeOf, setPlace } from '../state/places.ts';
import { blockAt, blocksOf, isNote } from '../ui/blocks.ts';
import { shapeOf, spotAt } from '../ui/spot.ts';
import { age } from '../ui/when.ts';

/** Milliseconds without scrolling after which the place is noted. */
const SETTLED = 700;
/** Pixels from the top of the screen: what ends above them has been read. */
const LINE = 96;

/** Screens, in one go and within a second: who gets as far has jumped (by Contents, to the notes, to a word that was found), not read. */
const JUMP = 2;

/**
 * Takes the reader to where they left this text, says so, and notes from then on where they are, by paragraphs. A jump leaves the
 * place that was noted until they read on from there, and the end counts when it was read to. A text that changes its size under
 * them stays at the line they were at. Returns what ends it, and notes the last place.
 */
export function keepPlace(
  { marks, messages }: Reader,
  id: string,
  text: HTMLElement,
  heading: HTMLElement | null,
): () => void {
  const blocks = blocksOf(text);
  const words = blocks.map(({ textContent }) => textContent);
  const last = blocks.findLast((block) => !isNote(block));
  const over = new AbortController();
  const { signal } = over;
  let [at, end] = [0, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let spot = spotAt(undefined, LINE);

  const look = () => {
    at = blockAt(blocks, LINE);
    spot = spotAt(blocks[at], LINE);
    end = (last ?? text).getBoundingClientRect().bottom <= innerHeight;
  };
  const place = placeOf(marks, id);
  if (place && scrollY < 1 && !location.hash) {
    const block = blocks[findPlace(words, place)];
    block?.setAttribute('tabindex', '-1');
    block?.scrollIntoView({ block: 'start' });
    block?.focus({ preventScroll: true });
    messages.say(`You left off here ${age(place.seen, Date.now())}.`, {
      label: 'To the top',
      run: () => toTop(heading),
    });
  }
  look(); // also where nothing scrolls: a change of size is seen from here

  /** Where they were taken to; -1 where they came by reading. */
  let from = scrollY > 0 ? at : -1;
  /** They were taken to the end, which says nothing of what is before it. */
  let skipped = end && scrollY > 0 && !place;
  let [top, height] = [scrollY, innerHeight];
  /** Of scrolling without a pause: where it began, in pixels from the top of the page, and when it began and ended, in milliseconds. */
  let run: { readonly top: number; readonly since: number; until: number } | null = null;
  const note = () => {
    clearTimeout(timer);
    if (!run) return;
    const seconds = (run.until - run.since) / 1000;
    const isJump = Math.abs(top - run.top) >= JUMP * innerHeight * Math.max(1, seconds);
    run = null;
    if (isJump) return void ([from, skipped] = [at, end]);
    // At the top a reader may be on the way to the masthead: what was noted before stays.
    const here = end || at === from ? null : placeAt(words, at, Date.now());
    if (!here && !(end && !skipped)) return;
    const done = here ? setPlace(marks, id, here) : finish(marks, id);
    done.catch(() => {}); // a full disk: the article is read all the same, and begins at the top next time
  };
  const onscroll = ({ timeStamp }: Event) => {
    if (!text.isConnected || scrollY === top) return;
    // A screen that was turned or made larger brings the end into view: nobody has read on. (A phone's own bars change it by less.)
    const isOther = Math.abs(innerHeight - height) > height / 4;
    height = innerHeight;
    if (isOther) {
      top = scrollY;
      look();
      [from, skipped] = [at, end];
      return;
    }
    run ??= { top, since: timeStamp, until: timeStamp };
    run.until = timeStamp;
    top = scrollY;
    look();
    skipped &&= end;
    clearTimeout(timer);
    timer = setTimeout(note, SETTLED);
  };
  addEventListener('scroll', onscroll, { passive: true, signal });
  document.addEventListener('visibilitychange', () => document.hidden && note(), { signal });

  let shape = shapeOf(text);
  const watch = new ResizeObserver(() => {
    const before = shape;
    shape = shapeOf(text);
    if (shape === before || at < 0 || text.getBoundingClientRect().top >= LINE) return;
    nudge(spot());
    top = scrollY;
  });
  watch.observe(text);
  signal.addEventListener('abort', () => watch.disconnect());

  return () => {
    note();
    over.abort();
  };
}
