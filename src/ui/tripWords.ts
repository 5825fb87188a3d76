import type { TripCount } from '../model/trip.ts';
import { count } from './count.ts';

/** "Your trip: 9 articles, 118 minutes, 23 of 23 pictures". */
export function tripSentence({ articles, texts, minutes, pictures, stored }: TripCount): string {
  return [
    `Your trip: ${count(articles, 'article')}${texts < articles ? ` (${articles - texts} without text)` : ''}`,
    count(minutes, 'minute'),
    ...(pictures > 0 ? [`${stored} of ${count(pictures, 'picture')}`] : []),
  ].join(', ');
}

/** How much is packed, 0 to 1: texts and pictures count alike. */
export function tripShare({ articles, texts, pictures, stored }: TripCount): number {
  return (texts + stored) / Math.max(1, articles + pictures);
}

/** For who hears it, in quarters: a word for every picture would be a torrent. */
export function spokenShare(share: number): string {
  return `Packing: ${Math.floor(share * 4) * 25} %`;
}

/** "2 hours (120 minutes)": a length of reading, and what it is called. */
export function lengthWords(minutes: number): string {
  if (minutes < 60) return count(minutes, 'minute');
  const hours = count(minutes / 60, 'hour');
  return minutes > 240 ? `A flight (${hours}, ${minutes} minutes)` : `${hours} (${minutes} minutes)`;
}
