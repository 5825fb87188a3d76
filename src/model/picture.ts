/** Reads one attribute of an `<img>`, decoded; null or undefined when it is not there. */
export type Attributes = (name: string) => string | null | undefined;

/**
 * The URL of the one picture that an `<img>` stands for, as the feed writes it, '' when it has none. Lazy loaders
 * put a placeholder into `src` and the picture beside it. `sourceSrcset` is that of a `<source>` around it, which
 * counts only where the `<img>` itself names nothing. The store and the page both ask here, so that they agree.
 */
export function pictureSource(attribute: Attributes, sourceSrcset = ''): string {
  const src = ['data-src', 'data-original', 'data-lazy-src', 'src'].map(attribute).find(isPicture);
  const srcset = attribute('srcset') ?? attribute('data-srcset') ?? '';
  return chooseCandidate(src ?? '', srcset) || chooseCandidate('', sourceSrcset);
}

/** Two pixels or less, or never displayed: a picture that only counts its readers. */
export function isTracker(attribute: Attributes): boolean {
  const tiny = ['width', 'height'].some((name) => pixels(attribute(name)) <= 2);
  return tiny || /display\s*:\s*none/i.test(attribute('style') ?? '');
}

/** Pixels: a picture of so few stands among the words. */
const SMALL = 48;
/** Formulas as WordPress, QuickLaTeX, Wikipedia and Moodle draw them. */
const FORMULA = /(?:^|\s)(?:latex|tex|texrender|ql-img-\w+-formula|mwe-math-\S+)(?=\s|$)/i;

/** A picture that stands for a formula, by its class. */
export const isFormula = (attribute: Attributes): boolean => FORMULA.test(attribute('class') ?? '');

/** A picture that is read with the words, and is none of the article's: a smiley, an icon, a formula. */
export function isSign(attribute: Attributes): boolean {
  const small = ['width', 'height'].some((name) => pixels(attribute(name)) <= SMALL);
  return (
    small ||
    isFormula(attribute) ||
    /(?:^|\s)(?:inline|emoji|wp-smiley)(?=\s|$)/i.test(attribute('class') ?? '')
  );
}

/** Pixels of a `width` or `height` attribute; NaN for percentages and other things. */
export function pixels(value: string | null | undefined): number {
  return /^\d/.test(value ?? '') ? Number(value?.replace(/px$/, '')) : NaN;
}

/**
 * Of `src` and the candidates of a `srcset` (HTML, 4.8.4.2.2), the one that is stored: the narrowest of at least
 * `target` pixels, else the widest. By densities it is `src`, else the one nearest to 1x: that is the size the page
 * was laid out for, and 2x costs a phone four times the bytes. '' when there is nothing to fetch.
 */
export function chooseCandidate(src: string, srcset: string, target = 1200): string {
  let chosen = '';
  let width = 0;
  let plain = isPicture(src) ? src : '';
  let offset = plain ? 0 : Infinity;
  for (const [url, descriptor] of candidates(srcset)) {
    if (!isPicture(url)) continue;
    const value = parseFloat(descriptor);
    if (descriptor.endsWith('w')) {
      const better = width < target ? value > width : value >= target && value < width;
      if (better) [chosen, width] = [url, value];
    } else {
      const distance = descriptor ? Math.abs(value - 1) : 0;
      if (distance < offset) [plain, offset] = [url, distance];
    }
  }
  return chosen || plain;
}

/** URL and first descriptor of each candidate of a `srcset`. A URL may hold commas; at its end they divide, and no descriptor follows. */
export function* candidates(srcset: string): Generator<readonly [string, string]> {
  const url = /[\s,]*([^\s,]\S*)/y;
  const descriptors = /[^,]*/y;
  for (let found = url.exec(srcset); found; found = url.exec(srcset)) {
    const written = found[1] ?? '';
    let end = written.length;
    while (written[end - 1] === ',') end--;
    if (end < written.length) {
      yield [written.slice(0, end), ''];
      continue;
    }
    descriptors.lastIndex = url.lastIndex;
    const after = descriptors.exec(srcset)?.[0] ?? '';
    url.lastIndex += after.length;
    yield [written, after.trim().split(/\s/, 1)[0] ?? ''];
  }
}

/** Whether it names something to fetch: `data:` pictures travel inside the markup. */
function isPicture(url: string | null | undefined): url is string {
  return Boolean(url) && !/^\s*data:/i.test(url ?? '');
}

/**
 * What stays of a picture's URL when it is resized: host and path, without WordPress' `-1024x683` and `-scaled`.
 * A query is left out as resizing too, except where it alone tells which picture it is (`image.jpg?id=42`).
 */
export function pictureKey(url: string): string {
  const [, address = '', query = ''] = /^(?:https?:)?([^?#]*)([^#]*)/i.exec(url) ?? [];
  const which = query.match(/[?&](?:id|url|src|image|file|path)=[^&]*/gi)?.join('') ?? '';
  return address.replace(/(?:-\d{1,5}x\d{1,5}|-scaled)(?=\.\w{1,5}$)/, '') + which;
}
