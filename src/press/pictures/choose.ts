import { candidates, pixels } from '../../model/picture.ts';
import { webAddress } from './address.ts';
import { attribute, type Element } from './tree.ts';

/** Pixels: more is not shown by any page of the edition. */
const WIDEST = 2400;
/** Pixels: what a picture without a `width` is taken to be laid out at, to make sense of `2x`. */
const USUAL = 800;
/** Characters of a `data:` URL: below this it is a lazy loader's stand-in. */
const INLINE_FROM = 512;

const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'src'];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const KNOWN_TYPE = /^image\/(jpe?g|pjpeg|png|webp|avif|gif|svg\+xml)\b/i;
/** Crops for a phone, for paper, for the dark: not what the article shows everybody. */
const PARTIAL_MEDIA = /max-(device-)?width|print|prefers-color-scheme|orientation/i;

/**
 * The absolute URL of the one picture that an `<img>` stands for: of its own candidates and those of the `<source>`s
 * around it the widest up to 2,400 pixels, else what it names plainly, lazy attributes before `src`. A picture that
 * travels in the markup comes as its `data:` URL. Null when there is nothing to fetch.
 */
export function chosenPicture(image: Element, sources: readonly Element[], base: URL | null): string | null {
  const named = LAZY.map((name) => webAddress(attribute(image, name) ?? '', base)).find(
    (url) => url !== null,
  );
  const wide: { readonly url: string; readonly width: number }[] = [];
  const bare: string[] = [];
  const layout = pixels(attribute(image, 'width')) || USUAL;
  for (const srcset of [image, ...sources.filter(isForAll)].flatMap(srcsets)) {
    for (const [written, descriptor] of candidates(srcset)) {
      const url = webAddress(written, base);
      if (url === null) continue;
      const value = parseFloat(descriptor);
      if (value > 0) wide.push({ url, width: descriptor.endsWith('w') ? value : value * layout });
      else bare.push(url);
    }
  }
  const fitting = wide.filter(({ width }) => width <= WIDEST).sort((a, b) => b.width - a.width);
  const tooWide = wide.filter(({ width }) => width > WIDEST).sort((a, b) => a.width - b.width);
  return (fitting[0] ?? tooWide[0])?.url ?? named ?? bare[0] ?? inline(attribute(image, 'src') ?? '');
}

function srcsets(element: Element): string[] {
  return LAZY_SETS.map((name) => attribute(element, name) ?? '').filter(Boolean);
}

function isForAll(source: Element): boolean {
  return (
    KNOWN_TYPE.test(attribute(source, 'type') ?? 'image/jpeg') &&
    !PARTIAL_MEDIA.test(attribute(source, 'media') ?? '')
  );
}

function inline(src: string): string | null {
  return src.length >= INLINE_FROM && /^\s*data:image\//i.test(src) ? src.trim() : null;
}
