// Runs in the page. Both drivers know elements by CSS alone; a reader knows them by roles and names.
import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';
import type { Seen, Target, Words } from './target.ts';

/** All elements that fit, in the page's order; none that nobody can see or hear of. */
export function find(target: Target): Element[] {
  const roots: readonly ParentNode[] = target.within ? find(target.within) : [document];
  const inside = roots.flatMap((root) => [...root.querySelectorAll(target.css ?? '*')]);
  const fitting = inside.filter(
    (element) =>
      (target.role === undefined || getRole(element) === target.role) &&
      (target.text === undefined || fits(textOf(element), target.text, false)) &&
      shows(element) &&
      (target.name === undefined || fits(nameOf(element), target.name, true)) &&
      (target.has === undefined || holds(element, target.has)),
  );
  // What has words is in others that have them too: the innermost is meant.
  const byWordsAlone = target.role === undefined && target.css === undefined;
  return byWordsAlone
    ? fitting.filter((outer) => !fitting.some((inner) => inner !== outer && outer.contains(inner)))
    : fitting;
}

/** What a reader is told of each. */
export function look(target: Target): Seen[] {
  return find(target).map((element) => ({
    text: textOf(element),
    value: element instanceof HTMLInputElement ? element.value : '',
    href: element instanceof HTMLAnchorElement ? element.href : '',
    pressed: element.getAttribute('aria-pressed') === 'true',
    checked: element instanceof HTMLInputElement && element.checked,
    decoded: element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0,
  }));
}

/** Whether a press would meet it: it is there, lies still for two frames, and nothing covers its middle. */
export async function isPressable(target: Target): Promise<boolean> {
  const [element] = find(target);
  if (!element) return false;
  const frame = () => new Promise(requestAnimationFrame);
  const before = element.getBoundingClientRect();
  await frame();
  await frame();
  const { x, y, width, height } = element.getBoundingClientRect();
  if (!element.isConnected || x !== before.x || y !== before.y) return false;
  if (element.contains(document.elementFromPoint(x + width / 2, y + height / 2))) return true;
  element.scrollIntoView({ block: 'center', behavior: 'instant' }); // out of sight, or under the bar: at the next look
  return false;
}

function holds(element: Element, wanted: Target): boolean {
  return find(wanted).some((inner) => element.contains(inner));
}

function shows(element: Element): boolean {
  return element.getClientRects().length > 0 && !isInaccessible(element);
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const nameOf = (element: Element) => plain(computeAccessibleName(element));
const textOf = (element: Element) => plain(element.textContent);

function fits(text: string, wanted: Words, whole: boolean): boolean {
  if (typeof wanted !== 'string') return new RegExp(wanted.pattern, 'u').test(text);
  return whole ? text === plain(wanted) : text.includes(plain(wanted));
}
