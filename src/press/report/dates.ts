import { readDate } from '../../feed/dates.ts';
import { about, aboutFeed, capital, some, type Finding } from './finding.ts';
import { itemName } from './identity.ts';
import type { ReportInput } from './input.ts';

/** So many articles with one date are no coincidence. */
const MANY = 5;

/** When the items of the first page say they were published. */
export function dates({ wire: { items }, now }: ReportInput): readonly Finding[] {
  const read = items.map((item) => ({
    item,
    written: item.datePublished,
    date: readDate(item.datePublished),
  }));
  const undated = read.filter(({ written }) => written === undefined);
  const unread = read.filter(({ written, date }) => written !== undefined && date === null);
  const ahead = read.filter(({ date }) => date !== null && date > now);
  const known = new Set(read.flatMap(({ date }) => date ?? []));
  return [
    ...about(
      'warning',
      'no-date',
      undated.map(({ item }) => itemName(item)),
      {
        title: `${capital(some(undated.length, items.length))} on the first page ${undated.length === 1 ? 'has' : 'have'} no date`,
        why: 'They are sorted by when they were first seen, so old ones can lead the front page.',
        mend: 'Add “date_published” (RSS: pubDate), such as 2026-11-22T09:40:00Z.',
      },
      items.length,
    ),
    ...about(
      'warning',
      'bad-date',
      unread.map(({ item, written }) => `${itemName(item)}: ${written ?? ''}`),
      {
        title: `${unread.length === 1 ? 'One date' : `${unread.length} dates`} cannot be read`,
        why: 'The article counts as one without a date, and old ones can lead the front page.',
        mend: 'Write dates as RFC 3339 has them, such as 2026-11-22T09:40:00Z.',
      },
    ),
    ...about(
      'warning',
      'future-date',
      ahead.map(({ item, written }) => `${itemName(item)}: ${written ?? ''}`),
      {
        title: `${capital(some(ahead.length, items.length))} on the first page ${ahead.length === 1 ? 'is' : 'are'} dated ahead`,
        why: 'They are shown, but behind the newest that is not, so they will never lead the front page.',
        mend: 'Publish them when their time has come; a wrong time zone is a usual cause.',
      },
    ),
    ...aboutFeed('warning', 'same-date', items.length >= MANY && known.size === 1 && undated.length === 0, {
      title: 'All articles of the first page have the same date',
      why: 'Nothing tells new from old. Usually it is the time when the site was built.',
      mend: 'Write into “date_published” when each article was published.',
    }),
  ];
}
