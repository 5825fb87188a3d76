import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseWhole } from '../../../src/feed/cutOff.ts';
import type { WireFeed, WireItem } from '../../../src/feed/wire.ts';
import { ReaderError } from '../../../src/model/errors.ts';
import { always } from './always.ts';
import { hostileFeed } from './document.ts';
import { junk, NAMES_OF_OBJECTS, nested, text } from './hostile.ts';
import { sample, withEach } from './sample.ts';
import { stringsIn } from './stringsIn.ts';

const OF_OBJECTS = Object.getOwnPropertyNames(Object.prototype).sort();
afterEach(() => expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(OF_OBJECTS));

/** What holds of whatever has been read. */
function expectSound(wire: WireFeed): void {
  expect(wire.items.length + wire.dropped.length).toBe(wire.total);
  expect(new Set(wire.items.map(({ key }) => key)).size).toBe(wire.items.length);
  expect(wire.dropped.map(({ position }) => position)).toEqual(
    wire.dropped.map(({ position }) => position).sort((a, b) => a - b),
  );
  for (const found of stringsIn(wire)) expect(found.isWellFormed()).toBe(true);
}

/** The feed; null where it is refused, which it is by name or not at all. */
function read(document: string): WireFeed | null {
  try {
    return parseWhole(document);
  } catch (error) {
    expect(error).toBeInstanceOf(ReaderError);
    expect(['html', 'not-json', 'not-feed', 'truncated']).toContain((error as ReaderError).code); // as seen above
    return null;
  }
}

describe('a document', () => {
  it('that has a list of items is read, whatever else is in it', () => {
    always(
      300,
      fc.property(hostileFeed, (feed) => {
        const wire = parseWhole(JSON.stringify(feed));
        expect(wire.total).toBe(feed.items.length);
        expectSound(wire);
      }),
    );
  });

  it('of any text is read or refused by name', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      text,
      fc.json(),
      junk.map((value) => JSON.stringify(value)),
    );
    always(
      300,
      fc.property(any, (document) => {
        const wire = read(document);
        if (wire) expectSound(wire);
      }),
    );
  });

  it('that is cut anywhere is known as one that is cut', () => {
    always(
      100,
      fc.property(hostileFeed, fc.nat(), (feed, at) => {
        const whole = JSON.stringify(feed);
        const cut = whole.slice(0, at % whole.length);
        expect(() => parseWhole(cut)).toThrow(expect.objectContaining({ code: 'truncated' }));
      }),
    );
  });
});

describe('a value of the wrong kind', () => {
  const wrong = [null, true, false, 0, -1, 1e308, '', ' ', '\u200b', [], {}, [[]], [null], { url: {} }];
  it.each(withEach(sample()))('at $path loses no item but one without its object', ({ path, put }) => {
    for (const value of wrong) {
      const wire = read(JSON.stringify(put(value)));
      if (path === 'items') expect(wire?.total ?? 0).toBe(Array.isArray(value) ? value.length : 0);
      else if (wire?.items.length !== 2) expect(path).toMatch(/^items\.\d$/);
      if (wire) expectSound(wire);
    }
  });

  it.each(withEach(sample()))('nested 10,000 deep at $path is passed over', ({ path, put }) => {
    for (const kind of ['array', 'object'] as const) {
      const wire = read(JSON.stringify(put('deep')).replace('"deep"', nested(10_000, kind)));
      if (wire) expectSound(wire);
      else expect([path, kind]).toEqual(['items', 'object']);
    }
  });
});

describe('a key of every object', () => {
  it.each(NAMES_OF_OBJECTS)('%s is one like any other, and reaches none of them', (name) => {
    const object = `{"${name}":{"polluted":1,"items":[1],"id":"x","name":"x"}}`;
    expect(read(object)).toBeNull();
    const all = `{"${name}":{"polluted":1},"items":[{"id":"${name}","${name}":{"id":"b","title":"B"},"tags":["${name}"],"authors":[${object}]}],"authors":[${object}]}`;
    const wire = parseWhole(all);
    expect(wire.items).toMatchObject([{ key: name, title: undefined, tags: [name], authors: [] }]);
    expect('polluted' in {}).toBe(false);
  });
});

describe('of items with one id', () => {
  it('the one changed last is kept, the first where nothing tells', () => {
    const item = fc.record({
      id: fc.constantFrom('a', 'A', 'b', ' a '),
      year: fc.integer({ min: 2000, max: 2003 }),
    });
    always(
      100,
      fc.property(fc.array(item, { maxLength: 12 }), (given) => {
        const items = given.map(({ id, year }) => ({ id, date_published: `${year}-01-01` }));
        const wire = parseWhole(JSON.stringify({ items }));
        const best = new Map<string, number>();
        given.forEach(({ id, year }, i) => {
          const rival = best.get(id.trim());
          if (rival === undefined || year > (given[rival]?.year ?? 0)) best.set(id.trim(), i);
        });
        expect(wire.items.map(({ position }) => position)).toEqual([...best.values()].sort((a, b) => a - b));
      }),
    );
  });
});

describe('a size that no magazine has', () => {
  it('100,000 items are all read', () => {
    const items = Array.from({ length: 100_000 }, (_, i) => ({ id: i }));
    expect(parseWhole(JSON.stringify({ items })).items).toHaveLength(100_000);
  });

  it('100,000 items with one id are one', () => {
    const items = Array.from({ length: 100_000 }, () => ({ id: 'a' }));
    const wire = parseWhole(JSON.stringify({ items }));
    expect([wire.items.length, wire.dropped.length]).toEqual([1, 99_999]);
  });

  it('ids of a megabyte tell items apart by their last sign', () => {
    const long = 'x'.repeat(1_000_000);
    const wire = parseWhole(JSON.stringify({ items: ['a', 'b', 'a'].map((end) => ({ id: long + end })) }));
    expect(wire.items.map(({ key }: WireItem) => key.at(-1))).toEqual(['a', 'b']);
  });

  it('a date of a megabyte is not read again for each of its duplicates', () => {
    // Read each time, this would outlast the test's time by far.
    const items = [{ id: 'a', date_modified: 'x'.repeat(1_000_000) }, ...Array(10_000).fill({ id: 'a' })];
    expect(parseWhole(JSON.stringify({ items })).items).toHaveLength(1);
  });
});
