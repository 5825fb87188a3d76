import { PLACED_PATH, type StoredPicture } from './stored.ts';
import { attribute, type Element } from './tree.ts';

/** The measure of an article is 42rem; below the width of a tablet it is the screen. */
const SIZES = '(min-width: 48rem) 42rem, 100vw';
const KEPT = ['alt', 'title', 'id'];

/** Makes an `<img>` the one of a stored picture. What described its old files is gone; what it shows is still said. */
export function dressImage(image: Element, { large, small, colour }: StoredPicture): void {
  const kept = image.attrs.filter(({ name }) => KEPT.includes(name));
  if (!kept.some(({ name }) => name === 'alt')) kept.push({ name: 'alt', value: '' });
  const srcset = small && `${large.path} ${large.width}w, ${small.path} ${small.width}w`;
  image.attrs = [
    { name: 'src', value: large.path },
    ...(srcset
      ? [
          { name: 'srcset', value: srcset },
          { name: 'sizes', value: SIZES },
        ]
      : []),
    { name: 'width', value: String(large.width) },
    { name: 'height', value: String(large.height) },
    { name: 'style', value: `background-color:${colour}` },
    ...kept,
  ];
}

/** Whether `dressImage` has been here. A feed can pretend so, and gets an `<img>` without a picture for it. */
export function isDressed(image: Element): boolean {
  return (
    PLACED_PATH.test(attribute(image, 'src') ?? '') &&
    /^background-color:#[0-9a-f]{6}$/.test(attribute(image, 'style') ?? '')
  );
}

/** Whether an `<img>` is an emoji that the feed's site draws itself. Its alt text is the same as a letter. */
export function isEmoji(image: Element): boolean {
  const alt = attribute(image, 'alt') ?? '';
  return (
    /(^|\s)(emoji|wp-smiley)(\s|$)/.test(attribute(image, 'class') ?? '') && /^\P{ASCII}{1,12}$/u.test(alt)
  );
}
