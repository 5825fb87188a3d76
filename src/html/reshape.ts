import { chooseCandidate } from '../model/picture.ts';
import { withoutTrackers } from '../model/trackers.ts';
import { embedCard } from './embed.ts';

export interface Shape {
  /** What relative URLs are relative to. */
  readonly base: string;
  /** The hero stands over the body already: its first appearance in the body goes. */
  readonly heroInBody: boolean;
  /** Keep only so many blocks of text from the beginning, for a teaser that is unfolded. */
  readonly blocks?: number;
}

/** Ids of the feed live under this prefix, so that they meet none of the app's and clobber nothing. */
const PREFIX = 'in-';

/**
 * Turns an article's inert document into what the page shows: pictures at the one width the store keeps, links made
 * absolute and rid of trackers, frames as cards, wide things in boxes that scroll. Says nothing about safety: the
 * cleaner runs after it.
 */
export function reshape(doc: Document, { base, heroInBody, blocks }: Shape): void {
  if (heroInBody) removeHero(doc.body);
  if (blocks !== undefined) cutAfter(doc.body, blocks);
  for (const frame of doc.querySelectorAll('iframe')) frame.replaceWith(embedCard(doc, frame, base) ?? '');
  for (const picture of doc.querySelectorAll('picture'))
    picture.replaceWith(...picture.querySelectorAll('img'));
  for (const image of doc.querySelectorAll('img')) shapePicture(image, base);
  for (const media of doc.querySelectorAll('audio, video')) {
    media.removeAttribute('autoplay');
    media.setAttribute('controls', '');
    media.setAttribute('preload', 'none');
  }
  for (const element of doc.querySelectorAll('[src], [poster]')) {
    for (const name of ['src', 'poster']) makeAbsolute(element, name, base);
  }
  for (const element of doc.querySelectorAll('[id], a[name]')) {
    const id = element.getAttribute('id') ?? element.getAttribute('name');
    if (id) element.setAttribute('id', PREFIX + id);
    element.removeAttribute('name');
  }
  for (const link of doc.querySelectorAll('a[href]')) shapeLink(link, base);
  for (const box of doc.querySelectorAll('table, pre')) boxIn(doc, box);
  for (const heading of doc.querySelectorAll('h1')) rename(doc, heading, 'h2');
}

function shapePicture(image: HTMLImageElement, base: string): void {
  const source = ['data-src', 'data-original', 'data-lazy-src', 'src']
    .map((name) => image.getAttribute(name))
    .find((value) => value && !value.startsWith('data:'));
  const srcset = image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '';
  const chosen = chooseCandidate(source ?? '', srcset);
  const tiny = ['width', 'height'].some((name) => Number(image.getAttribute(name) ?? NaN) <= 2);
  if (!chosen || tiny || !URL.canParse(chosen, base)) return image.remove();
  image.setAttribute('src', new URL(chosen, base).href);
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  image.setAttribute('referrerpolicy', 'no-referrer');
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
}

function removeHero(body: HTMLElement): void {
  const image = body.querySelector('img');
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
  if (URL.canParse(value, base)) element.setAttribute(name, new URL(value, base).href);
  else element.removeAttribute(name);
}
