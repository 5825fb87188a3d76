/** Rows of a list, by the keyboard: the row in focus is the one whose link, or button, is. */

const ROWS = 'main [data-row]';

/** The article of the row in focus; null when none is. */
export function rowInFocus(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(ROWS) ?? null;
}

export function linkOf(row: HTMLElement | null): HTMLElement | null {
  return row?.querySelector<HTMLElement>(':is(h2, h3) a') ?? null;
}

/** Its "Save"; rows of a rail have none. */
export function saveOf(row: HTMLElement | null): HTMLElement | null {
  return row?.querySelector<HTMLElement>('button[aria-pressed]') ?? null;
}

/** Focus goes so many rows on, or to the first one that is on screen; at an end it stays. */
export function stepRows(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const at = rows.findIndex((row) => row === rowInFocus());
  const row = at === -1 ? (rows.find(isOnScreen) ?? rows[0]) : rows[at + by];
  const link = linkOf(row ?? null);
  link?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
  link?.scrollIntoView({ block: 'nearest' }); // a row may be taller than the screen
}

function isOnScreen(row: HTMLElement): boolean {
  const { top, bottom } = (linkOf(row) ?? row).getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
