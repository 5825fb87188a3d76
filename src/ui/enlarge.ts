import { mount, unmount } from 'svelte';
import { facts } from '../languages/texts.ts';
import { splitCredit } from '../model/credit.ts';
import { candidates } from '../model/picture.ts';
import type { ShownPicture } from './zoom.ts';

/** What stands in the text as a sign: no larger than html/pictures lets an `.inline` be. */
const SIGN = 48;
let isOpening = false;

const watched = new WeakSet<HTMLImageElement>();

/**
 * Makes buttons of an article's pictures: they open the viewer by a press, Enter or Space. A picture inside of a link stays the link's.
 * Called after the page is alive, so that what was printed is what it hydrates; calling it again changes nothing.
 */
export function enlarge(article: HTMLElement): void {
  const pictures = article.querySelectorAll<HTMLImageElement>(
    ':scope > figure img, .prose img:not(.inline, a *, button *, summary *, [role="button"])',
  );
  for (const picture of pictures) {
    if (watched.has(picture)) continue;
    watched.add(picture);
    picture.addEventListener('click', () => void open(article, picture));
    picture.addEventListener('keydown', (event) => {
      if ((event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault(); // Space would scroll
      if (!event.repeat) void open(article, picture);
    });
    for (const end of ['load', 'error']) picture.addEventListener(end, () => offer(picture));
    offer(picture);
  }
}

/** A button as long as there is something to enlarge: what failed may come when it is asked for again. */
function offer(picture: HTMLImageElement): void {
  if (isNothing(picture)) {
    for (const name of ['tabindex', 'role', 'aria-label']) picture.removeAttribute(name);
    return;
  }
  picture.tabIndex = 0;
  picture.role = 'button';
  if (!picture.alt) picture.lang = facts.code; // what it is called is then the interface's alone
  picture.ariaLabel = picture.alt ? `Enlarge: ${picture.alt}` : 'Enlarge the picture';
}

/** Failed, or came as a sign. */
function isNothing({ complete, naturalWidth, naturalHeight }: HTMLImageElement): boolean {
  return complete && Math.min(naturalWidth, naturalHeight) <= SIGN;
}

async function open(article: HTMLElement, pressed: HTMLImageElement): Promise<void> {
  if (isOpening || pressed.role !== 'button') return;
  isOpening = true;
  try {
    const { default: Viewer } = await import('./Viewer.svelte');
    const pictures = [...article.querySelectorAll<HTMLImageElement>('img[role="button"]')];
    const first = pictures.indexOf(pressed);
    if (!article.isConnected || first < 0) return; // left, or the picture is gone, while that came
    const text = article.querySelector('.prose');
    const viewer = mount(Viewer, {
      target: document.body,
      props: {
        pictures: pictures.map(describe),
        first,
        dir: text && getComputedStyle(text).direction === 'rtl' ? 'rtl' : 'ltr',
        onclosed() {
          void unmount(viewer);
          pressed.focus({ preventScroll: true });
        },
      },
    });
  } catch {
    // Offline before the first visit was complete: the picture stays as it is.
  } finally {
    isOpening = false;
  }
}

function describe(image: HTMLImageElement): ShownPicture {
  const words = image.closest('figure')?.querySelector('figcaption')?.cloneNode(true) as
    HTMLElement | undefined;
  for (const line of words?.querySelectorAll('br, div, p') ?? []) line.before(' '); // else two words would be one
  const credits = [...(words?.querySelectorAll('small') ?? [])];
  for (const credit of credits) credit.remove();
  const caption = tidy(words?.textContent);
  const isThere = image.complete && image.naturalWidth > 0;
  return {
    src: largest(image),
    seen: isThere ? image.currentSrc : '',
    alt: image.alt,
    lang: image.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '',
    width: (isThere && image.naturalWidth) || image.width,
    height: (isThere && image.naturalHeight) || image.height,
    ...(credits.length > 0
      ? { caption, credit: tidy(credits.map((credit) => credit.textContent).join(' ')) }
      : splitCredit(caption)),
  };
}

/** The largest file that the page knows of it: for pictures of an edition, the one that the store keeps. */
function largest(image: HTMLImageElement): string {
  const known = [...candidates(image.srcset)].sort(([, a], [, b]) => parseFloat(b) - parseFloat(a));
  return known[0] ? new URL(known[0][0], document.baseURI).href : image.src;
}

const tidy = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ').trim();
