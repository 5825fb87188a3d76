import { isTracker, pictureKey, pictureSource } from '../model/picture.ts';
import { withoutTrackers } from '../model/trackers.ts';
import { embedCard } from './embed.ts';

export interface Shape {
  /** What relative URLs are relative to. */
  readonly base: string;
  /** URL of the hero where it stands in the body too: it is shown over it already, so there it goes. */
  readonly hero: string | null;
  /** Keep only so many blocks of text from the beginning, for a teaser that is unfolded. */
  readonly blocks?: number;
}

/** What only we may say of an element. */
const OURS = ['data-colour', 'data-frame', 'data-size'];

/** Ids of the feed live under this prefix, so that they meet none of the app's and clobber nothing. */
const PREFIX = 'in-';

/**
 * Turns an article's inert document into what the page shows: pictures at the one width the store keeps, links made
 * absolute and rid of trackers, frames as cards, wide things in boxes that scroll. Says nothing about safety: the
 * cleaner runs after it.
 */
export function reshape(doc: Document, { base, hero, blocks }: Shape): void {
  const all = (selector: string) => doc.querySelectorAll(selector);
  for (const name of OURS) for (const element of all(`[${name}]`)) element.removeAttribute(name);
  for (const element of all('meta, link')) element.remove(); // or the policy would make a text of it
  for (const frame of all('iframe, embed, object')) frame.replaceWith(embedCard(doc, frame, base) ?? '');
  const sources = new Map<Element | null, string | null | undefined>(); // asked of each picture once, not by each image
  for (const picture of all('picture'))
    sources.set(picture, picture.querySelector('source[srcset]')?.getAttribute('srcset'));
  for (const image of doc.querySelectorAll('img'))
    shapePicture(image, sources.get(image.closest('picture')) ?? '', base);
  for (const picture of all('picture')) picture.replaceWith(...picture.querySelectorAll('img'));
  if (hero !== null) removeHero(doc.body, hero);
  if (blocks !== undefined) cutAfter(doc.body, blocks);
  for (const media of all('audio, video')) {
    media.removeAttribute('autoplay');
    media.setAttribute('controls', '');
    media.setAttribute('preload', 'none');
  }
  for (const element of all('[src], [poster]')) {
    for (const name of ['src', 'poster']) makeAbsolute(element, name, base);
  }
  for (const element of all('[id], a[name]')) {
    const id = element.getAttribute('id') ?? element.getAttribute('name');
    if (id) element.setAttribute('id', PREFIX + id);
    element.removeAttribute('name');
  }
  for (const link of all('a[href]')) shapeLink(link, base);
  for (const box of all('table, pre')) boxIn(doc, box);
  for (const heading of all('h1')) rename(doc, heading, 'h2');
}

function shapePicture(image: HTMLImageElement, around: string, base: string): void {
  const attribute = (name: string) => image.getAttribute(name === 'style' ? 'data-style' : name); // by quiet
  const chosen = pictureSource(attribute, around);
  const url = chosen && !isTracker(attribute) ? webAddress(chosen, base) : null;
  if (url === null) return image.remove();
  image.setAttribute('src', url);
  const [, colour] = /background-color:(#[\da-f]{6})\b/.exec(attribute('style') ?? '') ?? [];
  if (colour) image.setAttribute('data-colour', colour); // as the press writes it: styles themselves are dropped
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  image.setAttribute('referrerpolicy', 'no-referrer');
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
}

function removeHero(body: HTMLElement, hero: string): void {
  const key = pictureKey(hero);
  const image = [...body.querySelectorAll('img')].find(({ src }) => pictureKey(src) === key);
  const figure = image?.closest('figure');
  const whole = figure && figure.querySelectorAll('img').length === 1 ? figure : image;
  const parent = whole?.parentElement;
  whole?.remove();
  if (parent && parent !== body && !parent.textContent?.trim() && !parent.querySelector('img'))
    parent.remove();
}

function cutAfter(body: HTMLElement, blocks: number): void {
  const outer = body.children.length === 1 ? body.querySelector('p')?.parentElement : null;
  const kept = [...(outer ?? body).children].filter((child) =>
    child.matches('p, ul, ol, blockquote, h2, h3'),
  );
  body.replaceChildren(...kept.filter((child) => child.textContent?.trim()).slice(0, blocks));
}

function shapeLink(link: Element, base: string): void {
  const href = link.getAttribute('href') ?? '';
  const sameDocument = href.startsWith('#') ? href : fragmentOf(href, base);
  if (sameDocument) return link.setAttribute('href', `#${PREFIX}${sameDocument.slice(1)}`);
  if (!URL.canParse(href, base)) return link.removeAttribute('href');
  link.setAttribute('href', withoutTrackers(new URL(href, base).href));
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}

/** `#note` for a link to a place in this very article, written with its whole address. */
function fragmentOf(href: string, base: string): string | null {
  if (!href.includes('#') || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.hash && url.href.slice(0, -url.hash.length) === base.replace(/#.*$/, '') ? url.hash : null;
}

/** A box that scrolls by itself, reachable by keyboard, so that nothing wide widens the page. */
function boxIn(doc: Document, wide: Element): void {
  if (wide.parentElement?.closest('table, pre')) return;
  const box = doc.createElement('div');
  box.className = 'scrolls';
  box.setAttribute('tabindex', '0');
  box.setAttribute('role', 'region');
  const caption = wide.querySelector('caption')?.textContent?.trim();
  box.setAttribute('aria-label', caption || (wide.localName === 'pre' ? 'Code' : 'Table'));
  wide.replaceWith(box);
  box.append(wide);
}

function rename(doc: Document, element: Element, name: string): void {
  const other = doc.createElement(name);
  other.append(...element.childNodes);
  if (element.id) other.id = element.id;
  element.replaceWith(other);
}

function makeAbsolute(element: Element, name: string, base: string): void {
  const value = element.getAttribute(name);
  if (value === null) return;
  const url = webAddress(value, base);
  if (url === null) element.removeAttribute(name);
  else element.setAttribute(name, url);
}

/** What can be fetched: a picture or a sound from anywhere else would stand there empty once it is cleaned. */
function webAddress(url: string, base: string): string | null {
  const { href } = URL.canParse(url, base) ? new URL(url, base) : { href: '' };
  return /^https?:/.test(href) ? href : null;
}
