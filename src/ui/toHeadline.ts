/**
 * For what goes away with the focus in it and leaves nothing near by to take it: the keyboard goes on at the page's headline. The
 * reader's place on the screen stays, and whoever has gone on by themselves is not called back.
 */
export function toHeadline(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
