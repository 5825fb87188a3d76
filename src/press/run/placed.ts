import { isRecord, record } from '../../feed/json.ts';
import { MEDIA_PATH } from './media.ts';
import { STORED_PATH } from '../pictures/stored.ts';
import type { Item } from '../site/paging.ts';

/**
 * An item of the archive, where pictures and recordings stand as paths below the edition (`pictures/…`), as it stands
 * in an edition under `base`. All else is as it was.
 */
export function placed(item: Item, base: string): Item {
  return moved(item, (path) => (isOwn(path) ? base + path : path));
}

/** The other way: an item of an edition under `base` as the archive has it; `onFile` hears of every path below the edition. */
export function unplaced(item: Item, base: string, onFile: (path: string) => void): Item {
  return moved(item, (path) => {
    const own = path.startsWith(base) ? path.slice(base.length) : '';
    if (!isOwn(own)) return path;
    onFile(own);
    return own;
  });
}

type Move = (path: string) => string;

function moved(item: Item, to: Move): Item {
  const own = (value: unknown) => (typeof value === 'string' ? to(value) : value);
  const { image, content_html: html, attachments } = item;
  const offprint = record(item['_offprint']);
  const hero = offprint['hero'];
  return {
    ...item,
    ...(image !== undefined && { image: own(image) }),
    ...(typeof html === 'string' && { content_html: inMarkup(html, to) }),
    ...(Array.isArray(attachments) && {
      attachments: attachments.map((one: unknown) =>
        isRecord(one) ? { ...one, url: own(one['url']) } : one,
      ),
    }),
    ...(isRecord(hero) && { _offprint: { ...offprint, hero: heroMoved(hero, own) } }),
  };
}

function heroMoved(hero: Readonly<Record<string, unknown>>, own: (value: unknown) => unknown) {
  return { ...hero, url: own(hero['url']), ...('small' in hero && { small: own(hero['small']) }) };
}

const isOwn = (path: string) => STORED_PATH.test(path) || MEDIA_PATH.test(path);

/** Dressed markup is written by one hand: every value in double quotes, candidates divided by a comma and a space. */
function inMarkup(html: string, to: Move): string {
  return html.replace(/\s(?:src|srcset|poster|href)="(?:[^"\s]*\/)?(?:pictures|media)\/[^"]*/g, (attribute) =>
    attribute.replace(/(?<=["\s])[^\s"=]+\/[^\s",]+/g, to),
  );
}
