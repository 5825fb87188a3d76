import { isFormula, isSign, isTracker, pictureKey, pictureSource } from '../model/picture.ts';

/** Characters: a `data:` picture that is shorter stands in for one that a script was to fetch. */
const INLINE_FROM = 512;

/**
 * Pictures at the one width the store keeps. Each is fetched late and tells nobody where it was seen; those that only count
 * their readers go. A link to a picture's own file goes too: it would leave the reader, who enlarges it here (ui/enlarge).
 * Doing it again changes nothing.
 */
export function shapePictures(doc: Document, base: string): void {
  const sources = new Map<Element | null, string | null | undefined>(); // asked of each picture once, not by each image
  for (const picture of doc.querySelectorAll('picture'))
    sources.set(picture, picture.querySelector('source[srcset]')?.getAttribute('srcset'));
  for (const image of doc.querySelectorAll('img'))
    shapePicture(image, sources.get(image.closest('picture')) ?? '', base);
  for (const picture of sources.keys()) picture?.replaceWith(...picture.querySelectorAll('img'));
}

/** The hero stands over the text: where it is in the text too, it goes there, with its figure. A sign stays in its sentence. */
export function removeHero(body: HTMLElement, hero: string): void {
  const key = pictureKey(hero);
  const image = [...body.querySelectorAll<HTMLImageElement>('img:not(.inline)')].find(
    (picture) => keyOf(picture) === key,
  );
  const figure = image?.closest('figure');
  const whole = figure && figure.querySelectorAll('img').length === 1 ? figure : image;
  const parent = whole?.parentElement;
  whole?.remove();
  if (parent && parent !== body && !parent.textContent?.trim() && !parent.querySelector('img'))
    parent.remove();
}

/** Its whole address; null for what nobody can fetch: a picture or a sound from there would stand empty once it is cleaned. */
export function fetchable(url: string, base: string): string | null {
  const { href } = URL.canParse(url, base) ? new URL(url, base) : { href: '' };
  return /^(?:https?:|data:image\/)/.test(href) ? href : null;
}

/** What tells that two of them are one picture. */
export const keyOf = (image: HTMLImageElement) => pictureKey(image.src);

function shapePicture(image: HTMLImageElement, around: string, base: string): void {
  const attribute = (name: string) => image.getAttribute(name === 'style' ? 'data-style' : name); // by quiet
  const chosen = pictureSource(attribute, around) || inline(attribute('src') ?? '');
  const url = chosen && !isTracker(attribute) ? fetchable(chosen, base) : null;
  if (url === null) return image.remove();
  image.setAttribute('src', url);
  const link = image.closest('a[href]:not([id], [name])'); // others are places too
  if (link && pictureKey(fetchable(link.getAttribute('href') ?? '', base) ?? '') === pictureKey(url))
    link.replaceWith(...link.childNodes);
  const [, colour] = /background-color:(#[\da-f]{6})\b/.exec(attribute('style') ?? '') ?? [];
  if (colour) image.setAttribute('data-colour', colour); // as the press writes it: styles themselves are dropped
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  image.setAttribute('referrerpolicy', 'no-referrer');
  if (isSign(attribute)) image.classList.add('inline');
  if (isFormula(attribute)) image.classList.add('drawing');
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
}

function inline(src: string): string {
  const enough = src.length >= INLINE_FROM || src.startsWith('data:image/svg+xml,'); // as our drawings are
  return enough && /^\s*data:image\//i.test(src) ? src.trim() : '';
}
