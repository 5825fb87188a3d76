import { shapeAnchors } from './anchors.ts';
import { fetchable, removeHero, shapePictures } from './pictures.ts';

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

/** A step of it, of what only few articles hold. */
export type Reshape = (doc: Document, base: string) => void;

/**
 * Turns an article's inert document into what the page shows: pictures at the one width the store keeps, links made
 * absolute and rid of trackers, frames as cards, wide things in boxes that scroll. Says nothing about safety: the
 * cleaner runs after it. What few articles hold is left to `rare`.
 */
export function reshape(doc: Document, shape: Shape, rare?: Reshape): void {
  const { base, hero, blocks } = shape;
  const all = (selector: string) => doc.querySelectorAll(selector);
  for (const name of OURS) for (const element of all(`[${name}]`)) element.removeAttribute(name);
  rare?.(doc, base);
  shapePictures(doc, base);
  if (hero !== null) removeHero(doc.body, hero);
  if (blocks !== undefined) cutAfter(doc.body, blocks);
  // Of nothing else: a script's address is for the Trusted Types policy to allow, which throws.
  for (const element of all(':is(img, audio, video, source, track):is([src], [poster])')) {
    for (const name of ['src', 'poster']) makeAbsolute(element, name, base);
  }
  // A quotation mark that begins a line hangs into the margin (styles/prose).
  for (const p of all('p')) if (/^\s*[“„«]/.test(p.textContent ?? '')) p.classList.add('hang');
  shapeAnchors(doc, base);
}

function cutAfter(body: HTMLElement, blocks: number): void {
  const [only] = body.children.length === 1 ? body.children : [];
  const box = only?.matches('div, article, section, main') ? only : body;
  const first = box === body ? null : box.querySelector('p:not(table *, blockquote *, li *)');
  const all = [...(first?.parentElement ?? box).children].filter((child) => child.textContent?.trim());
  const texts = all.filter((child) => child.matches('p, ul, ol, blockquote, h2, h3'));
  body.replaceChildren(...(texts.length > 0 ? texts : all).slice(0, blocks)); // of tables or code alone: those
}

function makeAbsolute(element: Element, name: string, base: string): void {
  const value = element.getAttribute(name);
  if (value === null) return;
  const url = fetchable(value, base);
  if (url === null) element.removeAttribute(name);
  else element.setAttribute(name, url);
}
