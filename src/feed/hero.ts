import type { Hero } from '../model/article.ts';
import { pictureKey } from '../model/picture.ts';
import type { Picture } from './extract.ts';
import { absolute } from './links.ts';
import { brief, plain } from './plain.ts';
import type { WireItem } from './wire.ts';

/**
 * The picture over an article: `_offprint.hero.url`, `image`, `banner_image`, else the first of the body that is
 * no sign. `pictures` are the body's, absolute. Caption and credit are the publisher's own, else the figcaption's, where the picture
 * stands in the body too.
 */
export function heroOf(item: WireItem, pictures: readonly Picture[], base: string | null): Hero | null {
  const { hero } = item.offprint;
  const named = [hero.url, item.image, item.bannerImage].map((url) => absolute(url, base)).find(Boolean);
  const url = named ?? pictures.find(({ isSign }) => !isSign)?.url;
  if (!url) return null;
  const key = pictureKey(url);
  const same = pictures.find((picture) => pictureKey(picture.url) === key);
  const size = hero.width || hero.height ? hero : same;
  return {
    url,
    alt: brief(plain(hero.alt) || (same?.alt ?? '')),
    caption: brief(plain(hero.caption) || (hero.credit ? '' : (same?.caption ?? ''))),
    credit: brief(plain(hero.credit)),
    width: size?.width ?? null,
    height: size?.height ?? null,
    small: absolute(hero.small, base),
    colour: hero.colour ?? null,
    inBody: same !== undefined,
  };
}
