/** What stands for elements that no article needs, or that HTML has left behind: the block, or the meaning, stays. */
const NOW: readonly [names: string, now: string][] = [
  ['center, form, fieldset, hgroup, nav, dialog, search', 'div'],
  ['legend', 'p'],
  ['menu, dir', 'ul'],
  ['strike', 's'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
  ['xmp, listing', 'pre'],
  ['h1', 'h2'], // the headline is the page's one
];

/** Gives elements a name that is displayed and kept, with all that they bear and hold. */
export function renew(doc: Document): void {
  for (const [names, now] of NOW)
    for (const element of doc.querySelectorAll(names)) {
      const other = doc.createElement(now);
      for (const { name, value } of element.attributes) copy(other, name, value);
      other.append(...element.childNodes);
      element.replaceWith(other);
    }
  // Lists of tasks: a box that nobody can tick is a sign.
  for (const box of doc.querySelectorAll('input[type="checkbox" i]'))
    box.replaceWith(box.hasAttribute('checked') ? '☑ ' : '☐ ');
  for (const choice of doc.querySelectorAll('select, datalist')) choice.remove();
}

/** The parser takes names that `setAttribute` throws at. */
function copy(to: Element, name: string, value: string): void {
  if (/^[a-z][\w-]*$/.test(name)) to.setAttribute(name, value);
}
