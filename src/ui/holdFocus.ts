/**
 * For a part whose controls come and go: when the one that has focus goes, the keyboard goes on at `next`, and not at the top of the
 * page. To be attached to what stays.
 */
export const holdFocus = (next: (part: HTMLElement) => HTMLElement | null) => (part: HTMLElement) => {
  let last: EventTarget | null = null;
  const note = ({ target }: Event) => (last = target);
  // Whoever leaves it by themselves is not called back. What goes away may say so too, a moment before it is gone.
  const forget = ({ target }: Event) =>
    queueMicrotask(() => {
      if (last === target && part.contains(last as Node) && document.hasFocus()) last = null;
    });
  const watch = new MutationObserver(() => {
    if (!last || part.contains(last as Node)) return;
    last = null;
    if (document.activeElement === document.body) next(part)?.focus();
  });
  watch.observe(part, { childList: true, subtree: true });
  part.addEventListener('focusin', note);
  part.addEventListener('focusout', forget);
  return () => watch.disconnect();
};
