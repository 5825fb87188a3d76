/** What stands by itself and says itself what it is: a caption, a cell, a quotation. Bare lines in it are no paragraphs of the article. */
const OTHER =
  'address, aside, blockquote, details, dl, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, iframe, ' +
  'math[display=block], ol, p, pre, table, ul';
/** What holds paragraphs, and in many feeds bare lines; some of it goes when it is cleaned, and what it held stays. */
const HOLDER = 'article, center, div, fieldset, form, main, nav, section';
const BLOCK = `${OTHER}, ${HOLDER}`;
/** What has letters in it that are none of the text. */
const UNSAID = 'audio, noembed, noframes, script, svg, template, title, video';

/**
 * Makes paragraphs of what a feed has set as such by two line breaks, by a blank line, or by nothing at all: a place is counted in
 * them, and they have room between them, which an empty holder need not make.
 */
export function shapeParagraphs(body: HTMLElement): void {
  for (const p of body.querySelectorAll('p')) split(p);
  for (const holder of [body, ...body.querySelectorAll(HOLDER)]) {
    if (holder.closest(OTHER)) continue;
    if (holder !== body && isEmptyLine(holder)) holder.remove();
    else gather(holder);
  }
}

function split(p: HTMLElement): void {
  const { parts, breaks } = partsOf([...p.childNodes], isTwoBreaks);
  if (parts.length < 2) return;
  for (const br of breaks) br.remove();
  for (const nodes of parts.slice(1).toReversed()) {
    const further = p.cloneNode(false) as HTMLElement; // what is cloned is an element
    further.removeAttribute('id');
    further.append(...nodes);
    p.after(further);
  }
}

function gather(holder: Element): void {
  let run: ChildNode[] = [];
  const close = () => {
    const { parts, breaks } = partsOf(
      run.flatMap(linesOf),
      (pause) => isTwoBreaks(pause) || isBlankLine(pause),
    );
    if (parts.length > 1) for (const br of breaks) br.remove();
    for (const nodes of parts) {
      if (!nodes.some(hasWords)) continue; // a picture alone
      const p = holder.ownerDocument.createElement('p');
      nodes[0]?.before(p);
      p.append(...nodes);
    }
    run = [];
  };
  for (const node of [...holder.childNodes]) {
    const element = node.nodeType === node.ELEMENT_NODE ? (node as Element) : null; // as its type says
    if (element?.matches(BLOCK)) close();
    else if (element?.querySelector(BLOCK)) {
      close();
      gather(element); // neither a line nor a holder: it is as if it were not there
    } else run.push(node);
  }
  close();
}

/** Nodes of a line, cut where a pause divides them; and what they are divided by. */
function partsOf(
  nodes: readonly ChildNode[],
  divides: (pause: readonly Node[]) => boolean,
): { parts: ChildNode[][]; breaks: ChildNode[] } {
  const parts: ChildNode[][] = [];
  const breaks: ChildNode[] = [];
  let part: ChildNode[] = [];
  let pause: ChildNode[] = [];
  const close = () => {
    if (part.some((node) => !isBlank(node))) parts.push(part);
    part = [];
  };
  for (const node of nodes) {
    if (isBreak(node) || isBlank(node)) {
      pause.push(node);
      continue;
    }
    if (divides(pause)) {
      breaks.push(...pause);
      close();
    } else part.push(...pause);
    pause = [];
    part.push(node);
  }
  close();
  if (parts.length > 0) breaks.push(...pause);
  return { parts, breaks };
}

/** A text in pieces, its blank lines apart. */
function linesOf(node: ChildNode): readonly ChildNode[] {
  const doc = node.ownerDocument;
  const pieces = node.nodeType === node.TEXT_NODE ? (node.textContent?.split(/(\n\s*\n)/) ?? []) : [];
  if (pieces.length < 2 || !doc) return [node];
  const texts = pieces.filter(Boolean).map((piece) => doc.createTextNode(piece));
  node.replaceWith(...texts);
  return texts;
}

const isTwoBreaks = (pause: readonly Node[]) => pause.filter(isBreak).length > 1;
/** Who sets line breaks means by the ends of lines nothing. */
const isBlankLine = (pause: readonly Node[]) =>
  !pause.some(isBreak) && pause.some(({ textContent }) => /\n\s*\n/.test(textContent ?? ''));

const isEmptyLine = (holder: Element) =>
  !holder.id && !holder.textContent?.trim() && [...holder.children].every(isBreak);

const isBreak = (node: Node) => node.nodeName.toLowerCase() === 'br';
const isBlank = (node: Node) =>
  node.nodeType === node.COMMENT_NODE || (node.nodeType === node.TEXT_NODE && !node.textContent?.trim());

function hasWords(node: Node): boolean {
  if (node.nodeType !== node.ELEMENT_NODE) return !isBlank(node);
  return !(node as Element).matches(UNSAID) && [...node.childNodes].some(hasWords); // an element, as its type says
}
