import { defaultTreeAdapter as tree, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

const URL_ATTRIBUTES = new Set(['src', 'href', 'poster', 'cite']);

/** Markup with its relative URLs made absolute; what is no URL stays as it is. */
export function absoluteHtml(html: string, base: URL): string {
  const fragment = parseFragment(html);
  // A stack of our own: hostile markup is nested deeper than calls can be.
  const waiting: DefaultTreeAdapterTypes.Node[] = [fragment];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (tree.isElementNode(node))
      for (const attribute of node.attrs) {
        if (URL_ATTRIBUTES.has(attribute.name)) attribute.value = absolute(attribute.value, base);
        else if (attribute.name === 'srcset') attribute.value = absoluteSet(attribute.value, base);
      }
    if ('content' in node) waiting.push(node.content);
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return serialize(fragment);
}

/** The URL that a value names from a base; the value itself when it is none, or a place in the same text (`#note`). */
function absolute(value: string, base: URL): string {
  const given = value.trim();
  return given.startsWith('#') || !URL.canParse(given, base.href) ? value : new URL(given, base).href;
}

/** Candidates are divided by a comma behind a width or density, or before white space; URLs may have commas too. */
function absoluteSet(value: string, base: URL): string {
  return value
    .split(/(?<=\s[\d.]+[wxh]\s*),|,(?=\s)/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (url) => absolute(url, base)))
    .filter((candidate) => candidate !== '')
    .join(', ');
}
