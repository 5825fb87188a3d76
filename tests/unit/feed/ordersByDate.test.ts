import { describe, expect, it } from 'vitest';
import { adaptFeed } from '../../../src/feed/adapt.ts';
import { readDate } from '../../../src/feed/dates.ts';
import { parseWhole as parseFeed } from '../../../src/feed/cutOff.ts';

const at = (iso: string) => new Date(iso).getTime();

describe('readDate', () => {
  it.each([
    ['2026-11-22T09:40:00Z', '2026-11-22T09:40:00.000Z'],
    ['2026-11-22t09:40:00z', '2026-11-22T09:40:00.000Z'],
    ['2026-11-22T09:40:00.123456+02:00', '2026-11-22T07:40:00.123Z'],
    ['2026-11-22T09:40:00-0730', '2026-11-22T17:10:00.000Z'],
    ['2026-11-22 09:40:00 +0100', '2026-11-22T08:40:00.000Z'],
    ['2026-11-22T09:40', '2026-11-22T09:40:00.000Z'],
    ['2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['Sun, 22 Nov 2026 09:40:00 GMT', '2026-11-22T09:40:00.000Z'],
    [' 1000-01-01T00:00:00Z ', '1000-01-01T00:00:00.000Z'],
  ])('reads %s', (written, iso) => expect(readDate(written)).toBe(at(iso)));

  it.each([
    ['Tomorrow'],
    [''],
    ['0000-00-00'],
    ['0999-12-31T23:59:59Z'],
    ['2026-13-01'],
    ['+012026-01-01T00:00:00Z'],
    [undefined],
  ])('reads nothing in %j', (written) => expect(readDate(written)).toBeNull());
});

describe('orderAt', () => {
  const NOW = at('2026-11-23T00:00:00Z');
  const order = (dates: readonly (string | undefined)[], position = 0) =>
    adaptFeed(
      parseFeed(
        JSON.stringify({ items: dates.map((date, id) => ({ id, title: 't', date_published: date })) }),
      ),
      {
        feedKey: 'f',
        documentUrl: 'https://f.example/',
        sections: [],
        now: NOW,
        position,
      },
    ).articles.map(({ header }) => header.orderAt);

  it('is the date of what was published', () => {
    expect(order(['2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z'])).toEqual([NOW - 86_400_000, NOW]);
  });

  it('keeps the order of an undated feed, over its pages', () => {
    expect(order([undefined, 'Tomorrow', undefined])).toEqual([NOW, NOW - 1, NOW - 2]);
    expect(order([undefined, undefined], 50)).toEqual([NOW - 50, NOW - 51]);
  });

  it('puts what is dated ahead behind the newest that is not', () => {
    const newest = at('2026-11-20T00:00:00Z');
    expect(order(['2099-01-01', '2026-11-20', '2099-01-01', '2026-11-01'])).toEqual([
      newest - 1,
      newest,
      newest - 3,
      at('2026-11-01'),
    ]);
    expect(order(['2099-01-01', undefined, '2098-01-01'])).toEqual([NOW, NOW - 1, NOW - 2]);
  });
});
