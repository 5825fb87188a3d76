/**
 * Gives pictures that did not say their size the size they turn out to have, each while it is out of sight below, where
 * nothing that is being read can move. One that comes while it is looked at stays in the room that was kept for it, whole.
 * One that does not come leaves its words.
 */
export function settle(pictures: readonly HTMLImageElement[]): void {
  const below = new WeakSet<Element>();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (!isIntersecting && boundingClientRect.top > 0) below.add(target);
        else below.delete(target);
        give(target as HTMLImageElement); // it watches nothing else
      }
    },
    { rootMargin: '0px 0px 10% 0px' },
  );
  const give = (picture: HTMLImageElement) => {
    if (!picture.complete || !below.has(picture)) return;
    watch.unobserve(picture);
    picture.classList.add('settled');
  };
  for (const picture of pictures) {
    for (const end of ['load', 'error']) picture.addEventListener(end, () => give(picture), { once: true });
    watch.observe(picture);
  }
}
