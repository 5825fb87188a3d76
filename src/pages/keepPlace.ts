import { findPlace, placeAt } from '../model/place.ts';
import { nudge } from '../nav/nudge.ts';
import { toTop } from '../nav/travel.ts';
import type { Reader } from '../state/context.ts';
import { finish, placeOf, setPlace } from '../state/places.ts';
import { blockAt, blocksOf } from '../ui/blocks.ts';
import { age } from '../ui/when.ts';

/** Milliseconds without scrolling after which the place is noted. */
const SETTLED = 700;
/** Pixels from the top of the screen: what ends above them has been read. */
const LINE = 96;

/**
 * Takes the reader to where they left this text, says so, and notes from then on where they are, by paragraphs. A text that
 * changes its size under them stays at the line they were at. Returns what ends it, and notes the last place.
 */
export function keepPlace(
  { marks, messages }: Reader,
  id: string,
  text: HTMLElement,
  heading: HTMLElement | null,
): () => void {
  const blocks = blocksOf(text);
  const words = blocks.map(({ textContent }) => textContent);
  const over = new AbortController();
  const { signal } = over;
  let [at, end, moved] = [0, false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where on the screen the block stands that is read, in pixels. */
  let offset = 0;

  const topOf = (i: number) => blocks[i]?.getBoundingClientRect().top ?? 0;
  const look = () => {
    at = blockAt(blocks, LINE);
    offset = topOf(at);
    end = text.getBoundingClientRect().bottom <= innerHeight;
  };
  const note = () => {
    clearTimeout(timer);
    if (!moved) return;
    moved = false;
    // At the top a reader may be on the way to the masthead: what was noted before stays.
    const here = placeAt(words, at, Date.now());
    if (!end && !here) return;
    const done = here && !end ? setPlace(marks, id, here) : finish(marks, id);
    done.catch(() => {}); // a full disk: the article is read all the same, and begins at the top next time
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

  const onscroll = () => {
    if (!text.isConnected) return;
    look();
    moved = true;
    clearTimeout(timer);
    timer = setTimeout(note, SETTLED);
  };
  if (scrollY > 0) onscroll(); // a reader who was faster than this, or came to the place just now
  addEventListener('scroll', onscroll, { passive: true, signal });
  document.addEventListener('visibilitychange', () => document.hidden && note(), { signal });

  let shape = shapeOf(text);
  const watch = new ResizeObserver(() => {
    const before = shape;
    shape = shapeOf(text);
    if (shape !== before && at > 0) nudge(topOf(at) - offset);
  });
  watch.observe(text);
  signal.addEventListener('abort', () => watch.disconnect());

  return () => {
    note();
    over.abort();
  };
}

/** What a text's lines are broken by. */
function shapeOf(text: HTMLElement): string {
  const { fontSize, fontFamily, lineHeight, width } = getComputedStyle(text);
  return [fontSize, fontFamily, lineHeight, width].join();
}
