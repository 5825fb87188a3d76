import { findBlock, placeAt } from '../model/place.ts';
import { entryKey } from '../nav/entryKey.ts';
import { nudge } from '../nav/nudge.ts';
import { writeStops } from '../nav/stops.ts';
import { toTop } from '../nav/travel.ts';
import type { Reader } from '../state/context.ts';
import { finish, placeOf, setPlace } from '../state/places.ts';
import { blockAt, blocksOf, isFolded } from '../ui/blocks.ts';
import { withoutNotes } from '../ui/notes.ts';
import { lowerBy, spotAt, whenSetAnew, type Spot } from '../ui/spot.ts';
import { age } from '../ui/when.ts';
import { comeBack, goToLine, keepSpot } from './leftAt.ts';

/** Milliseconds without scrolling after which the place is noted. */
const SETTLED = 700;
/** Pixels from the top of the screen: what ends above them has been read. */
const LINE = 96;

/** Screens, in one go and within a second: who gets as far has jumped (by Contents, to the notes, to a word that was found), not read. */
const JUMP = 2;

/**
 * Takes the reader to where they left this text, says so, and notes from then on where they are, by paragraphs. Who has scrolled before
 * that is asked, and so is who follows a link to a passage. A jump leaves the place that was noted until they read on from there, and the end counts
 * when it was read to. A text that changes its size under them, or while they were elsewhere, stays at the line they were at. Returns what ends it, and notes the last place.
 */
export function keepPlace(
  { marks, messages }: Reader,
  id: string,
  text: HTMLElement,
  heading: HTMLElement | null,
): () => void {
  const blocks = blocksOf(text);
  const words = blocks.map(({ textContent }) => textContent);
  const beforeNotes = withoutNotes(text, blocks);
  const over = new AbortController();
  const { signal } = over;
  let [at, end] = [0, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let spot: Spot = { share: 0, height: 0 };
  let entry = entryKey();

  const look = () => {
    at = blockAt(blocks, LINE);
    const block = blocks[at];
    if (block) spot = spotAt(block, LINE);
    const last = beforeNotes.findLast((one) => !isFolded(one));
    end = (last ?? text).getBoundingClientRect().bottom <= innerHeight;
    entry = entryKey();
  };
  /** Where they were taken to: a block, and how far into it. */
  let from = { at: -1, share: 0 };
  /** They were taken to the end, which says nothing of what is before it. */
  let skipped = false;
  let [top, height] = [scrollY, innerHeight];
  /** Of scrolling without a pause: where it began, in pixels from the top of the page, and when it began and ended, in milliseconds. */
  let run: { readonly top: number; readonly since: number; until: number } | null = null;
  /** Nothing of what is on the screen was come to by reading. */
  const taken = () => ([from, skipped] = [{ at, share: spot.share }, end && scrollY > 0]);
  /** Whether it is somewhere else in the text than where they are: another block, or half a screen away in a long one. */
  const isElsewhere = (other: typeof from) => {
    const pixels = blocks[at]?.getBoundingClientRect().height ?? 0;
    return other.at !== at || Math.abs(other.share - spot.share) * pixels > innerHeight / 2;
  };
  const land = () => {
    clearTimeout(timer);
    run = null;
    [top, height] = [scrollY, innerHeight];
    look();
    taken();
  };

  const place = placeOf(marks, id);
  const found = place && findBlock(words, place);
  const target = found && { ...found, share: (found.isSure && place.share) || 0 };
  const goThere = () => {
    const block = blocks[target?.at ?? -1];
    if (block && target) goToLine(block, target.share, LINE);
    ahead = -1;
    land();
    skipped = false; // they had read as far
  };
  /** What the reader said they would come to, or may, in blocks: nothing before it is noted until they are there. */
  let ahead = -1;
  /** A link to a passage leads elsewhere than to their place. It is kept until they have been told so, and have read on then. */
  let untold = false;
  const tell = () => {
    untold = false;
    if (!target || !isElsewhere(target)) return;
    const isBelow = at >= 0 && target.at + target.share > at + spot.share;
    if (isBelow) ahead = target.at + target.share;
    const sentence = isBelow ? 'You left off further down.' : 'You left off further up.';
    messages.say(sentence, { label: 'Go there', run: goThere });
  };
  const hasComeBack = comeBack(entry, words, blocks);
  land(); // also where nothing scrolls: a change of size is seen from here
  if (!hasComeBack && place && target) {
    const when = age(place.seen, Date.now());
    const up = { label: 'To the top', run: () => toTop(heading) };
    if (location.hash) untold = true;
    else if (scrollY >= 1) tell();
    else {
      goThere();
      messages.say(target.isSure ? `You left off here ${when}.` : `You left off about here ${when}.`, up);
    }
  }
  if (place && !untold) skipped = false;

  const note = () => {
    clearTimeout(timer);
    if (!run) return;
    const seconds = (run.until - run.since) / 1000;
    const isJump = Math.abs(top - run.top) >= JUMP * innerHeight * Math.max(1, seconds);
    run = null;
    if (isJump || untold) {
      taken();
      if (untold && !messages.current && !signal.aborted) tell(); // what is said of the passage itself goes before
      return;
    }
    // At the top a reader may be on the way to the masthead: what was noted before stays.
    if (at + spot.share >= ahead) ahead = -1;
    const here = end || !isElsewhere(from) || ahead >= 0 ? null : placeAt(words, at, Date.now(), spot.share);
    if (!here && !(end && !skipped)) return;
    const done = here ? setPlace(marks, id, here) : finish(marks, id);
    done.catch(() => {}); // a full disk: the article is read all the same, and begins at the top next time
  };
  const onscroll = ({ timeStamp }: Event) => {
    if (!text.isConnected || scrollY === top) return;
    // A link within the text led here, or Back from where it had.
    if (entryKey() !== entry) {
      note();
      return land();
    }
    // A screen that was turned or made larger brings the end into view: nobody has read on. (A phone's own bars change it by less.)
    if (Math.abs(innerHeight - height) > height / 4) return land();
    height = innerHeight;
    run ??= { top, since: timeStamp, until: timeStamp };
    run.until = timeStamp;
    top = scrollY;
    look();
    skipped &&= end;
    clearTimeout(timer);
    timer = setTimeout(note, SETTLED);
  };
  if (untold && top > 0) {
    const now = performance.now();
    run = { top, since: now, until: now }; // the passage's own scrolling may be over
    timer = setTimeout(note, SETTLED);
  }
  addEventListener('scroll', onscroll, { passive: true, signal });
  text.addEventListener('toggle', look, { capture: true, signal }); // what they were at may have been folded away
  document.addEventListener('visibilitychange', () => document.hidden && note(), { signal });
  const leave = () => keepSpot(entry, words, at, spot);
  addEventListener('pagehide', () => (leave(), writeStops()), { signal });

  whenSetAnew(text, signal, () => {
    if (at < 0 || text.getBoundingClientRect().top >= LINE) return;
    const block = blocks[at];
    if (block) nudge(lowerBy(block, spot));
    top = scrollY;
  });

  return () => {
    over.abort();
    note();
    leave();
  };
}
