import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page as one reads it who runs no script and loads nothing. */
export interface ReadPage {
  readonly title: string;
  /** By name or property, in the page's order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly Readonly<Record<string, string>>[];
  readonly data: readonly unknown[];
  readonly headings: readonly string[];
  /** All words on the page, and those of its article. */
  readonly text: string;
  readonly article: string;
  readonly pictures: readonly string[];
  /** Scripts that would run: neither data nor a file. */
  readonly inlineScripts: number;
  /** Names of all elements that stand in the head. */
  readonly inHead: readonly string[];
}

export function readPage(html: string): ReadPage {
  const document = parse(html);
  const all = elements(document);
  const named = (name: string) => all.filter(({ tagName }) => tagName === name);
  const meta = new Map<string, string[]>();
  for (const { name, property, content = '' } of named('meta').map(attributes)) {
    const key = name ?? property ?? '';
    meta.set(key, [...(meta.get(key) ?? []), content]);
  }
  const scripts = named('script').map((script) => ({ of: attributes(script), text: textOf(script, true) }));
  return {
    title: named('title')
      .map((title) => textOf(title))
      .join('|'),
    meta,
    links: named('link').map(attributes),
    data: scripts
      .filter(({ of }) => of['type'] === 'application/ld+json')
      .map(({ text }): unknown => JSON.parse(text)),
    headings: named('h1').map((heading) => textOf(heading).trim()),
    text: named('body')
      .map((body) => textOf(body))
      .join(' '),
    article: all
      .filter((one) => /\bread\b/.test(attributes(one)['class'] ?? '') && one.tagName === 'article')
      .map((one) => textOf(one))
      .join(' '),
    pictures: named('img').map((image) => attributes(image)['src'] ?? ''),
    inlineScripts: scripts.filter(({ of }) => !('type' in of) && !('src' in of)).length,
    inHead: named('head').flatMap((head) => elements(head).map(({ tagName }) => tagName)),
  };
}

/** The words of markup or of a text. */
export function wordsOf(html: string): string[] {
  const text = readPage(`<body>${html}`).text;
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function elements(from: Node): Element[] {
  if (!('childNodes' in from)) return [];
  return from.childNodes.flatMap((child) =>
    tree.isElementNode(child) ? [child, ...elements(child)] : elements(child),
  );
}

function textOf(from: Node, withScripts = false): string {
  if (tree.isTextNode(from)) return from.value;
  if (!('childNodes' in from)) return '';
  if (tree.isElementNode(from) && /^(script|style)$/.test(from.tagName) && !withScripts) return '';
  const block = tree.isElementNode(from) && /^(p|div|li|h\d|td|th|figcaption|dd|dt)$/.test(from.tagName);
  return from.childNodes.map((child) => textOf(child, withScripts)).join('') + (block ? ' ' : '');
}

function attributes({ attrs }: Element): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}
