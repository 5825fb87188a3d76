import type { StoredHeader } from '../../model/article.ts';
import { STAND_IN } from '../../model/printed.ts';
import { STORED_PATH } from '../pictures/stored.ts';

/** Where an article's lead picture lies, below the edition and below the cache; null where it has none of its own. */
export function leadPath(header: StoredHeader | null, base: string): string | null {
  const prefix = STAND_IN + base;
  const url = header?.hero?.url ?? '';
  const path = url.startsWith(prefix) ? url.slice(prefix.length) : '';
  return STORED_PATH.test(path) ? path : null;
}
