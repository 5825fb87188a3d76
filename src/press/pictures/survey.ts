import { pictureKey } from '../../model/picture.ts';
import { webAddress } from './address.ts';
import { chosenPicture } from './choose.ts';
import { isDressed } from './image.ts';
import { isPixel } from './pixel.ts';
import { attribute, isElement, type Element, type Parent } from './tree.ts';

/** What the pictures of a fragment stand for. */
export interface Survey {
  /** The absolute URL of each `<img>` in order; null for one that names nothing. Left out: counters, repetitions. */
  readonly urls: ReadonlyMap<Element, string | null>;
  /** Each `<noscript>` that holds pictures: whether the article shows the same ones just beside it. */
  readonly noscripts: ReadonlyMap<Element, 'repeats' | 'adds'>;
  /** Each link to the file of a picture in it, with that picture: it would leave the reader, who enlarges it there. */
  readonly links: ReadonlyMap<Element, Element>;
}

interface Seen {
  readonly image: Element;
  readonly url: string | null;
  readonly noscript: Element | null;
}

/** A `<picture>` needs no more of them, and markup that multiplies them must not multiply the work. */
const MOST_SOURCES = 20;

/** Looks at a fragment before anything in it is moved. */
export function survey(parents: readonly Parent[], base: URL | null): Survey {
  const urls = new Map<Element, string | null>();
  const seen: Seen[] = [];
  const sources = new Map<Element, readonly Element[]>();
  const links = new Map<Element, Element>();
  for (const image of parents) {
    if (!isElement(image) || image.tagName !== 'img') continue;
    const picture = around(image, 'picture');
    if (picture && !sources.has(picture)) sources.set(picture, sourcesOf(picture));
    const url = chosenPicture(image, (picture && sources.get(picture)) ?? [], base);
    const counts = !isDressed(image) && isPixel(image, url);
    if (!counts) urls.set(image, url);
    const link = around(image, 'a');
    const href = link && webAddress(attribute(link, 'href') ?? '', base);
    if (href && url && isSame(href, url)) links.set(link, image);
    seen.push({ image, url: counts ? null : url, noscript: around(image, 'noscript') });
  }
  const noscripts = judge(seen);
  for (const { image, noscript } of seen)
    if (noscript && noscripts.get(noscript) === 'repeats') urls.delete(image);
  return { urls, noscripts, links };
}

function judge(seen: readonly Seen[]): Map<Element, 'repeats' | 'adds'> {
  const judged = new Map<Element, 'repeats' | 'adds'>();
  seen.forEach(({ url, noscript }, i) => {
    if (noscript === null) return;
    const repeats = [seen[i - 1], seen[i + 1]].some(
      (beside) => beside?.noscript === null && beside.url !== null && url !== null && isSame(beside.url, url),
    );
    if (judged.get(noscript) !== 'adds') judged.set(noscript, repeats ? 'repeats' : 'adds');
  });
  return judged;
}

function isSame(one: string, other: string): boolean {
  return pictureKey(one) === pictureKey(other);
}

function sourcesOf(picture: Element): Element[] {
  return picture.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'source')
    .slice(0, MOST_SOURCES);
}

function around(element: Element, name: string): Element | null {
  let up = element.parentNode;
  while (up && 'tagName' in up && up.tagName !== name) up = up.parentNode;
  return up && 'tagName' in up ? up : null;
}
