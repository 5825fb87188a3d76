import { splitCredit } from '../../model/credit.ts';
import { isElement, isText, makeElement, parentsOf, type Child, type Element, type Parent } from './tree.ts';

/** Characters: more is no caption (model/credit), and need not be read to the end. */
const LONGEST = 2000;
const LINES = /^(?:br|div|p)$/;

/**
 * Puts the credit at the end of each caption into a `<small>`, as publishers do who set it apart themselves, by the rules of the picture
 * over an article. Every word stays where it was, its label too; a caption whose markup does not divide there stays as it is.
 */
export function setCreditsApart(parents: readonly Parent[]): void {
  for (const parent of parents) {
    if (!isElement(parent) || parent.tagName !== 'figcaption') continue;
    const text = textOf(parent);
    const { caption, credit } = splitCredit(text);
    if (!credit || parentsOf(parent).some((inside) => isElement(inside) && inside.tagName === 'small'))
      continue;
    const after = text.length - text.trimStart().length + caption.length;
    divide(parent, after + text.slice(after).search(/\S/));
  }
}

/** `at` counts the characters of `textOf`, and is where a word begins. */
function divide(holder: Element, at: number): void {
  let left = at;
  for (const [i, child] of holder.childNodes.entries()) {
    const length = textOf(child).length;
    if (left >= length) {
      left -= length;
      continue;
    }
    const rest = holder.childNodes.slice(i + 1);
    const before = holder.childNodes.slice(0, i);
    if (isText(child)) {
      const { value } = child;
      child.value = value.slice(left);
      if (left > 0) before.push({ ...child, value: value.slice(0, left) });
    } else if (isElement(child) && (left > 0 || LINES.test(child.tagName))) {
      if (rest.every((next) => textOf(next).trim() === '')) divide(child, left - lineOf(child).length);
      return;
    }
    const apart = [child, ...rest];
    if (apart.some((one) => isElement(one) && /^(?:div|p)$/.test(one.tagName))) return; // no line stands in a `small`
    holder.childNodes = [...before, makeElement('small', apart, holder)];
    return;
  }
}

/** Lines begin anew, so that the last word of one and the first of the next are two. */
function textOf(node: Child | Parent): string {
  if (isText(node)) return node.value;
  if (!('childNodes' in node)) return '';
  let text = lineOf(node);
  for (const child of node.childNodes) if (text.length <= LONGEST) text += textOf(child);
  return text;
}

function lineOf(node: Parent): string {
  return isElement(node) && LINES.test(node.tagName) ? '\n' : '';
}
