import {
  defaultTreeAdapter,
  html,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';

export type Element = Tree.Element;
export type Child = Tree.ChildNode;
export type Parent = Tree.Element | Tree.DocumentFragment;

/**
 * What a published article stays far below. The serializer calls itself for each level; the parser walks its stack of
 * open elements for each tag, and opens formatting elements anew in each block, so that 1 MB can ask for billions.
 */
const DEEPEST = 400;
const MOST_ELEMENTS = 100_000;

class Tangled extends Error {
  override readonly name = 'Tangled';
}

/** Reads markup as a browser without scripts does; null when it is nested or multiplied beyond all reason. */
export function readFragment(html: string): Tree.DocumentFragment | null {
  let made = 0;
  let open = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...element) {
      if (++made > MOST_ELEMENTS) throw new Tangled();
      return defaultTreeAdapter.createElement(...element);
    },
    onItemPush() {
      if (++open > DEEPEST) throw new Tangled();
    },
    onItemPop() {
      open--;
    },
  };
  try {
    const fragment = parseFragment(html, { scriptingEnabled: false, treeAdapter });
    return isShallow(fragment) ? fragment : null;
  } catch (error) {
    if (error instanceof Tangled) return null;
    throw error;
  }
}

/**
 * Text for a fragment. A line break that begins a `<pre>` is doubled, because every parser swallows one; `<plaintext>`,
 * which no text can end, becomes a `<pre>`.
 */
export function writeFragment(fragment: Tree.DocumentFragment): string {
  for (const parent of parentsOf(fragment)) {
    if (isElement(parent) && parent.tagName === 'plaintext') parent.nodeName = parent.tagName = 'pre';
    const first = parent.childNodes[0];
    const swallows = isElement(parent) && /^(pre|listing|textarea)$/.test(parent.tagName);
    if (swallows && first && isText(first) && first.value.startsWith('\n')) first.value = `\n${first.value}`;
  }
  return serialize(fragment, { scriptingEnabled: false });
}

/** Everything that can have children, in the document's order: reversed, children come before their parents. */
export function parentsOf(fragment: Parent): Parent[] {
  const found: Parent[] = [];
  const waiting: Parent[] = [fragment];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    found.push(parent);
    waiting.push(...below(parent).reverse());
  }
  return found;
}

export function isElement(node: Child | Parent): node is Element {
  return 'tagName' in node;
}

export function isText(node: Child | Parent): node is Tree.TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Puts the value where the attribute stands or, when it is new, last; undefined takes the attribute away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const there = element.attrs.find((one) => one.name === name);
  if (value === undefined) element.attrs = element.attrs.filter((one) => one !== there);
  else if (there) there.value = value;
  else element.attrs.push({ name, value });
}

export function makeElement(name: string, children: readonly Child[], parent: Parent): Element {
  const element = defaultTreeAdapter.createElement(name, html.NS.HTML, []);
  for (const child of children) defaultTreeAdapter.appendChild(element, child);
  element.parentNode = parent;
  return element;
}

function isTemplate(parent: Parent): parent is Tree.Template {
  return 'content' in parent;
}

function below(parent: Parent): Parent[] {
  const children = parent.childNodes.filter(isElement);
  return isTemplate(parent) ? [parent.content, ...children] : children;
}

/** The parser's stack is not the tree: misnested formatting and tables can hang deeper than ever was open. */
function isShallow(fragment: Tree.DocumentFragment): boolean {
  let level: Parent[] = [fragment];
  let depth = 0;
  for (; level.length > 0 && depth <= DEEPEST; depth++) level = level.flatMap(below);
  return level.length === 0;
}
