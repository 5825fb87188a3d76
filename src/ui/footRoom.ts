/**
 * For what stands over the foot of every page: says its height in pixels in a property of the root, so that room is left for it. To be
 * attached to it.
 */
export const footRoom = (property: '--notice' | '--player') => (part: HTMLElement) => {
  const { style } = document.documentElement;
  // Svelte's own binding would weigh on every first load.
  const watch = new ResizeObserver(() => style.setProperty(property, `${part.offsetHeight}px`));
  watch.observe(part);
  return () => {
    watch.disconnect();
    style.removeProperty(property);
  };
};
