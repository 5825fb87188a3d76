/** Pixels of the shorter side: what is smaller is an icon. */
const SMALLEST = 64;
/** Shapes: an icon of one or two says nothing without the button that it stood on, however large its grid. */
const FEWEST = 3;
const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon, text, image, use, foreignObject';

/**
 * Inline drawings become pictures of themselves. As the `src` of an `<img>` an SVG runs, loads, follows and leaves
 * nothing (https://www.w3.org/TR/SVG2/conform.html#secure-static-mode). Icons go.
 */
export function shapeDrawings(doc: Document): void {
  for (const svg of doc.querySelectorAll('svg')) {
    if (svg.parentElement?.closest('svg')) continue;
    const size = sizeOf(svg);
    if (
      !size ||
      svg.querySelectorAll(SHAPES).length < FEWEST ||
      svg.closest('button, a, [aria-hidden="true"]')
    )
      continue;
    const image = doc.createElement('img');
    const title = svg.querySelector('title')?.textContent ?? svg.getAttribute('aria-label') ?? lettering(svg);
    image.alt = title.replace(/\s+/g, ' ').trim();
    image.setAttribute('width', String(size[0]));
    image.setAttribute('height', String(size[1]));
    image.className = 'drawing';
    svg.setAttribute('width', String(size[0]));
    svg.setAttribute('height', String(size[1]));
    image.src = `data:image/svg+xml,${encodeURIComponent(written(svg, ''))}`;
    svg.replaceWith(image);
  }
}

/** Whole pixels; null for an icon, or when nothing says. */
function sizeOf(svg: Element): readonly [number, number] | null {
  const [, , ...box] = (svg.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [across = 0, down = 0] = box;
  const said = ['width', 'height'].map((name) => {
    const value = svg.getAttribute(name) ?? '';
    return /^[\d.]+(px)?$/.test(value) ? parseFloat(value) : 0;
  });
  const ratio = across > 0 && down > 0 ? down / across : 0;
  const width = said[0] || (ratio && said[1] ? said[1] / ratio : across);
  const height = said[1] || (ratio ? width * ratio : 0);
  return Math.min(width, height) >= SMALLEST ? [Math.round(width), Math.round(height)] : null;
}

function lettering(svg: Element): string {
  return [...svg.querySelectorAll('text')]
    .map(({ textContent }) => textContent)
    .join(' ')
    .slice(0, 300);
}

/** An element as XML; `around` is the namespace that it stands in. */
function written(element: Element, around: string): string {
  const name = element.localName === 'noembed' ? 'style' : element.localName; // by quiet
  if (name === 'script') return '';
  const space = element.namespaceURI ?? '';
  const attributes = [...element.attributes]
    .map(({ name, value }) => [name.replace(/^data-style$/, 'style'), value] as const)
    .filter(([name]) => /^(?:xlink:)?[a-z][\w-]*$/i.test(name) && !/^(?:xmlns|data-on)/.test(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const spaces = space === around ? '' : ` xmlns="${space}" xmlns:xlink="http://www.w3.org/1999/xlink"`;
  const inside = [...element.childNodes]
    .map((node) =>
      node.nodeType === 1
        ? written(node as Element, space) // its type says that it is one
        : node.nodeType === 3
          ? escaped(node.textContent ?? '')
          : '',
    )
    .join('');
  return `<${name}${spaces}${attributes}>${inside}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '') // no XML has them
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
