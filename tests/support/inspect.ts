/**
 * Runs in the page: what a hostile article has done in it, in words. What was not `cleaned` may look as it likes. Scripts that ran have
 * noted it in `offprintRan`.
 */
export function inspect(cleaned: boolean): string[] {
  const { offprintRan: ran } = globalThis as unknown as { offprintRan: string[] };
  const found = ran.splice(0);
  if (!cleaned) return found; // it looks as it likes, but does nothing
  for (const element of document.querySelectorAll('iframe, object, embed, frame, base, form[action], portal'))
    found.push(`there is ${element.outerHTML.slice(0, 200)}`);
  for (const element of document.querySelectorAll('main *'))
    for (const { name, value } of element.attributes)
      if (
        /^on|^style$|^srcdoc$|^ping$/i.test(name) ||
        (!/^(alt|title)$/.test(name) &&
          /^\s*(javascript|data|vbscript|blob):/i.test(value) &&
          !(element.matches('img.drawing') && /^data:image\/svg\+xml,/.test(value))) // what html/drawings makes
      )
        found.push(`there is ${name}="${value.slice(0, 100)}"`);
  const beside = [...document.body.children].filter(
    ({ localName }) => !/^(script|noscript)$/.test(localName),
  );
  if (beside.length !== 1) found.push(`beside the app: ${beside.map(({ localName }) => localName).join()}`);
  for (const name of ['app', 'publication'])
    if (document.querySelectorAll(`[id="${name}"]`).length !== 1) found.push(`id ${name} is there twice`);
  for (const control of document.querySelectorAll('header:not(main *) :is(a, button)')) {
    const { left, top, width, height } = control.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + height / 2;
    const inHeader = y < (control.closest('header')?.getBoundingClientRect().bottom ?? 0); // others are cut off, and under "More"
    const at = width > 0 && inHeader ? document.elementFromPoint(x, y) : null;
    if (at?.closest('main')) found.push(`covered by ${at.outerHTML.slice(0, 200)}`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`wider than the screen by ${scrollWidth - clientWidth} px`);
  return found;
}
