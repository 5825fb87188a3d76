import { webAddress } from './address.ts';
import { isEmoji } from './image.ts';
import { survey } from './survey.ts';
import { attribute, isElement, parentsOf, readFragment } from './tree.ts';

/** A picture that an article needs. */
export interface Found {
  /** Absolute http(s), or the `data:` URL of one that travels in the markup. */
  readonly url: string;
  readonly alt: string;
}

/**
 * The pictures of an article's markup, in its order, each URL once: what `dressHtml` will ask for. Counters and
 * emoji are left out; posters of videos are in. `base` is what relative addresses stand on. Never throws.
 */
export function picturesIn(html: string, base: URL | null): readonly Found[] {
  const fragment = readFragment(html);
  if (fragment === null) return [];
  const parents = parentsOf(fragment);
  const { urls } = survey(parents, base);
  const found = new Map<string, Found>();
  for (const element of parents.filter(isElement)) {
    const url =
      element.tagName === 'video' ? webAddress(attribute(element, 'poster') ?? '', base) : urls.get(element);
    if (!url || found.has(url) || isEmoji(element)) continue;
    found.set(url, { url, alt: attribute(element, 'alt')?.trim() ?? '' });
  }
  return [...found.values()];
}
