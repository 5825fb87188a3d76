import type { TripCount } from '../model/trip.ts';
import { count } from './count.ts';

/** "Your trip: 9 articles, 118 minutes, 23 of 23 pictures, 2 of 2 recordings". */
export function tripSentence(trip: TripCount): string {
  const { articles, texts, minutes, pictures, stored, sounds, soundsStored } = trip;
  return [
    `Your trip: ${count(articles, 'article')}${texts < articles ? ` (${articles - texts} without text)` : ''}`,
    count(minutes, 'minute'),
    ...(pictures > 0 ? [`${stored} of ${count(pictures, 'picture')}`] : []),
    ...(sounds > 0 ? [`${soundsStored} of ${count(sounds, 'recording')}`] : []),
  ].join(', ');
}

/** How much is packed, 0 to 1: texts, pictures and recordings count alike. */
export function tripShare(trip: TripCount): number {
  const { articles, texts, pictures, stored, sounds, soundsStored } = trip;
  return (texts + stored + soundsStored) / Math.max(1, articles + pictures + sounds);
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
