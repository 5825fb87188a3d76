import { figure, plural } from '../languages/texts.ts';
import type { TripCount } from '../model/trip.ts';
import { minutes as minutesIn } from './count.ts';
import { inRow } from './counts.ts';

/** "Your trip: 9 articles, 118 minutes, 23 of 23 pictures, 2 of 2 recordings" */
export function tripSentence(trip: TripCount): string {
  const { articles, texts, minutes, pictures, stored, sounds, soundsStored } = trip;
  return inRow([
    texts < articles
      ? plural(
          articles,
          ['Your trip: # article ({0} without text)', 'Your trip: # articles ({0} without text)'],
          figure(articles - texts),
        )
      : plural(articles, ['Your trip: # article', 'Your trip: # articles']),
    minutesIn(minutes),
    ...(pictures > 0 ? [plural(pictures, ['{0} of # picture', '{0} of # pictures'], figure(stored))] : []),
    ...(sounds > 0
      ? [plural(sounds, ['{0} of # recording', '{0} of # recordings'], figure(soundsStored))]
      : []),
  ]);
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
  if (minutes < 60) return minutesIn(minutes);
  const hours = plural(minutes / 60, ['# hour', '# hours']);
  return minutes > 240
    ? plural(minutes, ['A flight ({0}, # minute)', 'A flight ({0}, # minutes)'], hours)
    : plural(minutes, ['{0} (# minute)', '{0} (# minutes)'], hours);
}
