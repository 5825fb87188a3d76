import { extract } from '../../feed/extract.ts';
import { webAddress } from './address.ts';
import { dressAddresses } from './addresses.ts';
import { setCreditsApart } from './credits.ts';
import { dressImage, isDressed, isEmoji } from './image.ts';
import { PLACED_PATH, type StoredPicture } from './stored.ts';
import { survey, type Survey } from './survey.ts';
import {
  attribute,
  isElement,
  isText,
  parentsOf,
  readFragment,
  setAttribute,
  writeFragment,
} from './tree.ts';
import type { Child, Element, Parent } from './tree.ts';

/** The picture behind an absolute URL, as `picturesIn` gives it; null for one that could not be had. */
export type PictureFor = (url: string) => StoredPicture | null;

/** Of dressing the same markup again. */
const MOST_TIMES = 5;
/** Emptied of their pictures, these show nothing at all. */
const HOLDERS = /^(a|p|div|span|center|figure|picture|noscript)$/;

/**
 * An article's markup as the edition has it: every address absolute, every `<img>` one of the store's, counters gone,
 * lazy pictures there at once, and none a link to its own file; credits stand apart. A picture that could not be had leaves its alt text. `base`
 * is what relative addresses stand on, null where nothing is known. Everything else stays; nothing is made safe. Dressing
 * again changes nothing. Markup nested or multiplied beyond reason comes back as its bare paragraphs. Never throws.
 */
export function dressHtml(html: string, base: URL | null, pictureFor: PictureFor): string {
  // Misnested and malicious markup comes out of one parser in a shape that the next reads otherwise, with pictures
  // that were text before. It settles after a time or two; what never does is not worth more.
  let given = html;
  for (let time = 0; time < MOST_TIMES; time++) {
    const dressed = dressOnce(given, base, pictureFor);
    if (dressed === null) return paragraphs(given);
    if (dressed === given) break;
    given = dressed;
  }
  return given;
}

function dressOnce(html: string, base: URL | null, pictureFor: PictureFor): string | null {
  const fragment = readFragment(html);
  if (fragment === null) return null;
  setCreditsApart(parentsOf(fragment));
  const parents = parentsOf(fragment);
  const surveyed = survey(parents, base);
  const emptied = new Set<Parent>();
  // From the end, so that what is in an element is done before the element itself is looked at.
  for (const parent of parents.toReversed()) {
    if (isElement(parent)) dressAddresses(parent, base);
    if (isElement(parent) && parent.tagName === 'video') dressPoster(parent, base, pictureFor);
    const given = parent.childNodes;
    parent.childNodes = given.flatMap((child, i) => {
      const url = isElement(child) ? surveyed.urls.get(child) : undefined;
      return isElement(child) && url !== undefined
        ? shown(child, url, [given[i - 1], given[i + 1]], pictureFor)
        : replacement(child, surveyed, emptied);
    });
    for (const child of parent.childNodes) child.parentNode = parent;
    if (parent.childNodes.every(isBlank) && !given.every(isBlank)) emptied.add(parent);
  }
  return writeFragment(fragment);
}

function dressPoster(video: Element, base: URL | null, pictureFor: PictureFor): void {
  const written = attribute(video, 'poster');
  if (written === undefined) return;
  const url = webAddress(written, base);
  const stored = url === null ? undefined : pictureFor(url)?.large.path;
  if (stored !== undefined || !PLACED_PATH.test(written)) setAttribute(video, 'poster', stored);
}

/** What stands in a child's place, its own children being done. */
function replacement(
  child: Child,
  { urls, noscripts, links }: Survey,
  emptied: ReadonlySet<Parent>,
): Child[] {
  if (!isElement(child)) return [child];
  if (emptied.has(child) && HOLDERS.test(child.tagName) && !isTarget(child)) return [];
  if (child.tagName === 'picture')
    return child.childNodes.filter((inside) => !isElement(inside) || inside.tagName !== 'source');
  const picture = links.get(child);
  if (picture && isDressed(picture) && !isTarget(child)) return child.childNodes;
  const noscript = noscripts.get(child);
  if (child.tagName === 'img' && !urls.has(child)) return [];
  if (noscript === undefined) return [child];
  return noscript === 'adds' ? child.childNodes : [];
}

/** The picture, or a text in its place, apart from the words it stood between. */
function shown(
  image: Element,
  url: string | null,
  between: readonly (Child | undefined)[],
  pictureFor: PictureFor,
): Child[] {
  const emoji = isEmoji(image);
  const stored = url === null || emoji ? null : pictureFor(url);
  if (stored) dressImage(image, stored);
  if (stored || isDressed(image)) return [image];
  const alt = attribute(image, 'alt')?.trim();
  if (!alt) return [];
  const inLine = !emoji && between.some((node) => node && isText(node));
  return [{ nodeName: '#text', value: inLine ? ` ${alt} ` : alt, parentNode: null }];
}

/** Whether a link can lead to it. */
function isTarget(element: Element): boolean {
  return Boolean(attribute(element, 'id') ?? attribute(element, 'name'));
}

function isBlank(node: Child): boolean {
  return node.nodeName === '#comment' || (isText(node) && node.value.trim() === '');
}

function paragraphs(html: string): string {
  const escape = (text: string) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  return extract(html)
    .text.split('\n')
    .filter(Boolean)
    .map((line) => `<p>${escape(line)}</p>`)
    .join('\n');
}
