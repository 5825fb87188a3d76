import type { Rare } from './cleaner.ts';
import { nameCode } from './codeNames.ts';
import { turnBlocks } from './directions.ts';
import { shapeDrawings } from './drawings.ts';
import { embedCard } from './embed.ts';
import { keepInLine, keepMathOnce, MATH_ATTRIBUTES, MATH_TAGS } from './formulas.ts';
import { markupWords } from './markupWords.ts';
import { renew } from './outdated.ts';
import { shapeParagraphs } from './paragraphs.ts';
import { keyOf, shapePictures } from './pictures.ts';
import { shapePlaces } from './places.ts';
import { shapePlayers } from './players.ts';

const TAGS =
  'address audio bdi bdo caption col colgroup details dfn pre rp rt ruby samp source summary table tbody td tfoot th thead ' +
  'tr track var video wbr';
const ATTRIBUTES =
  'abbr align aria-label cite colspan controls data-frame data-size headers kind label loop muted open playsinline poster preload role rowspan ' +
  'scope span srclang tabindex';

/**
 * Frames, drawings, players, formulas, tables, code, links to places, trackers, and what HTML has left behind. It is loaded
 * for articles that hold any of it: a phone waits for every byte before the first text.
 */
export const rare: Rare = {
  tags: [...TAGS.split(' '), ...MATH_TAGS],
  attributes: [...ATTRIBUTES.split(' '), ...MATH_ATTRIBUTES],
  reshape,
  keep,
};

/** The parts of a book that a screen reader tells by their role (https://www.w3.org/TR/dpub-aria-1.1/). */
const ROLES = /^doc-(?:noteref|backlink|endnotes)$/;

/** A box that scrolls is reachable by keyboard, and nothing else in a text is by itself. */
function keep(element: Element): void {
  element.removeAttribute('tabindex');
  if (element.classList.contains('scrolls')) {
    element.setAttribute('tabindex', '0');
    element.setAttribute('role', 'region');
  } else {
    element.removeAttribute('aria-label');
    if (!ROLES.test(element.getAttribute('role') ?? '')) element.removeAttribute('role');
  }
  if (!/^t[dh]$/.test(element.localName)) element.removeAttribute('align'); // pictures would float
  if (element.namespaceURI?.endsWith('MathML')) keepInLine(element);
}

function reshape(doc: Document, base: string): void {
  const all = (selector: string) => doc.querySelectorAll(selector);
  for (const element of all('meta, link')) element.remove(); // or the policy would make a text of it
  shapePlayers(doc);
  for (const frame of all('iframe, embed, object')) {
    const card = embedCard(doc, frame, base);
    if (card) frame.replaceWith(card);
  }
  shapePictures(doc, base);
  showUnscripted(doc);
  keepMathOnce(doc);
  shapeDrawings(doc);
  shapePlaces(doc, base);
  renew(doc);
  nameCode(doc);
  for (const cell of all('td, th')) alignCell(cell);
  for (const box of all('table, pre, math[display="block"]')) boxIn(doc, box);
  shapeParagraphs(doc.body);
  turnBlocks(doc.body);
}

/** Columns of numbers stand as they were set, whether by attribute or by style. */
function alignCell(cell: Element): void {
  const said = /text-align:\s*(\w+)/.exec(cell.getAttribute('data-style') ?? '')?.[1]; // by quiet
  const align = (said ?? cell.getAttribute('align') ?? '').toLowerCase();
  if (/^(?:left|right|center)$/.test(align)) cell.setAttribute('align', align);
  else cell.removeAttribute('align');
}

/** A box that scrolls by itself, reachable by keyboard, so that nothing wide widens the page. */
function boxIn(doc: Document, wide: Element): void {
  if (wide.parentElement?.closest('table, pre, .scrolls')) return;
  const box = doc.createElement('div');
  box.className = 'scrolls';
  box.setAttribute('aria-label', labelOf(wide));
  wide.replaceWith(box);
  box.append(wide);
}

function labelOf(wide: Element): string {
  const caption = wide.querySelector('caption')?.textContent?.trim();
  return caption || markupWords().box(wide.localName);
}

/** Pictures that only `<noscript>` shows; most repeat one that a script was to fetch. */
function showUnscripted(doc: Document): void {
  const shown = new Set<string>();
  for (const image of doc.querySelectorAll('img')) if (!image.closest('noscript')) shown.add(keyOf(image));
  for (const noscript of doc.querySelectorAll('noscript'))
    noscript.replaceWith(
      ...[...noscript.querySelectorAll('img')].filter((image) => !shown.has(keyOf(image))),
    );
}
