import type { Departure } from '../model/history.ts';
import { fullDate } from './when.ts';

/** That an article has left the feed, in one sentence. */
export function departed({ since, withdrawn }: Departure): string {
  return withdrawn
    ? `The magazine took this article out of its feed; noticed on ${fullDate(since)}. Your copy stays.`
    : `No longer in the magazine’s feed since ${fullDate(since)}. Your copy stays.`;
}
