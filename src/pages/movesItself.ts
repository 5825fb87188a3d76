/** What a finger moves by itself, or writes in. */
const TAKEN = 'input, textarea, select, audio, video, iframe, [popover], [role="dialog"]';

/** Whether a finger across has a meaning here already, up to `around`: a table or code that is wider than its room, a field, a player. */
export function movesItself(target: Element, around: Element): boolean {
  if (target.closest(TAKEN)) return true;
  for (let element: Element | null = target; element && element !== around; element = element.parentElement)
    if (
      element.scrollWidth > element.clientWidth + 1 &&
      /auto|scroll/.test(getComputedStyle(element).overflowX)
    )
      return true;
  return false;
}
