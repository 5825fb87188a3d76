import { offersAddress } from '../../src/html/places.ts';
import { isTracker, pictureKey, pictureSource } from '../../src/model/picture.ts';
import { MARK, type Cleaned } from './cleaner.ts';

/** So many were given, so many of them are still there. */
export interface Count {
  given: number;
  kept: number;
}

/** Of an attribute on elements that stay: given, kept to the letter, kept with another value. */
interface AttributeCount extends Count {
  changed: number;
}

/** What became of one article, or of many. */
export interface Comparison {
  /** Characters that a reader would see, blanks left out. */
  readonly text: Count;
  /** Links that lead somewhere, but those by which a heading or a picture offers its own address. */
  readonly links: Count;
  /** Links to a place in the same text. */
  readonly footnotes: Count;
  /** Pictures that name an address, counters of readers aside. */
  readonly pictures: Count;
  readonly elements: Map<string, Count>;
  /** Elements that the cleaner puts there. */
  readonly added: Map<string, number>;
  readonly attributes: Map<string, AttributeCount>;
  /** Runs of text that are gone. */
  readonly lost: string[];
}

/** What no browser shows of a text, or only in place of something else. */
const UNSEEN =
  'script, style, template, noscript, noembed, noframes, iframe, object, audio, video, annotation, annotation-xml, select, datalist, head, title';

/** So many characters in a row are the same text, when they come within so many: a sign was put between, or a card. */
const AHEAD = [
  [3, 8],
  [12, 2000],
] as const;

export function nothingYet(): Comparison {
  const count = () => ({ given: 0, kept: 0 });
  return {
    text: count(),
    links: count(),
    footnotes: count(),
    pictures: count(),
    elements: new Map(),
    added: new Map(),
    attributes: new Map(),
    lost: [],
  };
}

/** Adds what became of one article to `sum`. */
export function compare({ given, kept, elements, base }: Cleaned, sum: Comparison): void {
  compareText(textOf(given), textOf(kept), sum);
  add(sum.links, linksOf(given, base).length, linksOf(kept, base).length);
  add(sum.footnotes, within(given, base), within(kept, base));
  add(sum.pictures, [...given.querySelectorAll('img')].filter(isPicture).length, kept.images.length);
  const survivors = new Map<number, Element>();
  for (const element of kept.body.querySelectorAll('*')) {
    const mark = element.getAttribute(MARK);
    if (mark !== null) survivors.set(Number(mark), element);
    else sum.added.set(element.localName, (sum.added.get(element.localName) ?? 0) + 1);
  }
  elements.forEach(({ name, attributes }, number) => {
    const survivor = survivors.get(number);
    const count = of(sum.elements, name, () => ({ given: 0, kept: 0 }));
    count.given++;
    if (!survivor) return;
    count.kept++;
    for (const [key, value] of attributes) {
      const attribute = of(sum.attributes, `${name} ${key}`, () => ({ given: 0, kept: 0, changed: 0 }));
      const now = survivor.getAttribute(key);
      attribute.given++;
      if (now === value) attribute.kept++;
      else if (now !== null) attribute.changed++;
    }
  });
}

/**
 * Reads both texts once: where they part, what follows is looked for a little further on (something was put between),
 * and else is lost, sign by sign.
 */
function compareText(before: string, after: string, sum: Comparison): void {
  sum.text.given += before.length;
  let at = 0;
  let lost = '';
  for (let i = 0; i < before.length; i++) {
    const found = before[i] === after[at] ? at : further(before, i, after, at);
    if (found < 0) {
      lost += before[i] ?? '';
      continue;
    }
    at = found + 1;
    sum.text.kept++;
    if (lost) sum.lost.push(lost);
    lost = '';
  }
  if (lost) sum.lost.push(lost);
}

function further(before: string, i: number, after: string, at: number): number {
  for (const [alike, ahead] of AHEAD) {
    const found = after.slice(at, at + ahead).indexOf(before.slice(i, i + alike));
    if (found >= 0) return at + found;
  }
  return -1;
}

function textOf(doc: Document): string {
  const copy = doc.body.cloneNode(true) as HTMLElement; // a copy of a body is one
  copy.querySelectorAll(UNSEEN).forEach((element) => element.remove());
  return (copy.textContent ?? '').replace(/[\s\u200b\ufeff]/g, '');
}

function within(doc: Document, base: string): number {
  return linksOf(doc, base).filter(({ inside }) => inside).length;
}

function linksOf(doc: Document, base: string) {
  const places = new Set(
    [...doc.querySelectorAll('[id], a[name]')].flatMap((element) =>
      [element.getAttribute('id'), element.getAttribute('name')].filter(Boolean),
    ),
  );
  return [...doc.querySelectorAll('a[href]')].flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    if (offersAddress(link)) return [];
    if (!URL.canParse(href, base)) return [];
    const url = new URL(href, base);
    if (!/^(?:https?|mailto|tel):$/.test(url.protocol)) return [];
    if ([...link.querySelectorAll('img')].some((image) => pictureKey(sourceOf(image)) === pictureKey(href)))
      return [];
    const id = url.hash.slice(1);
    return [{ inside: isHere(url, base) && (places.has(id) || places.has(decoded(id))) }];
  });
}

function isHere(url: URL, base: string): boolean {
  return url.hash !== '' && url.href.replace(/#.*$/s, '') === base.replace(/#.*$/s, '');
}

function isPicture(image: HTMLImageElement): boolean {
  const attribute = (name: string) => image.getAttribute(name);
  return sourceOf(image) !== '' && !isTracker(attribute) && !image.closest('noscript');
}

function sourceOf(image: HTMLImageElement): string {
  const around = image.closest('picture')?.querySelector('source[srcset]')?.getAttribute('srcset') ?? '';
  return pictureSource((name) => image.getAttribute(name), around);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // as it is written, as browsers do
  }
}

function add(sum: Count, given: number, kept: number): void {
  sum.given += given;
  sum.kept += kept;
}

function of<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
