import { idFromKey } from './paths.ts';
import type { Stop } from './stops.ts';

/**
 * The way through a list, which goes by each article once. A front page shows some of them twice: of what stands before and behind
 * the one that was opened the latter counts, so that whoever opened one of a strip goes on in that strip.
 */
export function inOrder({ ids, opened }: Pick<Stop, 'ids' | 'opened'>): readonly string[] {
  const { selector = '', index = 0 } = opened ?? {};
  const [, key = ''] = /([^/]*)"\]$/.exec(selector) ?? []; // a link's address ends with its article
  const id = idFromKey(key);
  const places = ids.flatMap((one, i) => (one === id ? [i] : []));
  const from = places[index] ?? places[0] ?? 0;
  return ids.filter((one, i) => {
    const behind = ids.indexOf(one, from);
    return i === (behind === -1 ? ids.lastIndexOf(one) : behind);
  });
}
