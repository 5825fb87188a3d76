import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, type OfflineRules } from '../../../src/model/offlineRules.ts';
import { planDownload, reachOf, type Situation } from '../../../src/sync/plan.ts';
import { DAY, NOON, sections, storedHeader } from '../support/articles.ts';

/** Articles n0, n1, …, a day apart, the newest of now, each with a picture. */
const shelf = (count: number, facts: Parameters<typeof storedHeader>[1] = {}) =>
  Array.from({ length: count }, (_, n) =>
    storedHeader(`n${n}`, { orderAt: NOON - n * DAY, pictures: [`https://m.example/${n}.webp`], ...facts }),
  );
const situation = (facts: Partial<Situation> = {}): Situation => ({
  rules: DEFAULT_RULES,
  newest: 200,
  network: 'unknown',
  rows: shelf(5),
  saved: [],
  now: NOON,
  ...facts,
});
const ruled = (changes: Partial<OfflineRules>): OfflineRules => ({ ...DEFAULT_RULES, ...changes });
const ids = (facts: Partial<Situation>) => planDownload(situation(facts)).map(({ header }) => header.id);
const { everywhere } = DEFAULT_RULES;

describe('what is to be fetched', () => {
  it('is what is saved, then the newest, each once', () => {
    const rows = shelf(5);
    const saved = rows.slice(3, 4);
    expect(ids({ rows, saved })).toEqual(['n3', 'n0', 'n1', 'n2', 'n4']);
    expect(planDownload(situation({ rows, saved }))[0]).toMatchObject({
      saved: true,
      pictures: true,
      audio: true,
    });
  });

  it('is of as many as the publication says', () => {
    expect(ids({ newest: 2 })).toEqual(['n0', 'n1']);
    expect(ids({ newest: 0 })).toEqual([]);
  });

  it('is of so many days when the reader says so, whatever the publication says', () => {
    const rules = ruled({ everywhere: { ...everywhere, days: 3 } });
    expect(ids({ rules, newest: 1 })).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect(ids({ rules, newest: 0, now: NOON + 2 * DAY })).toEqual(['n0', 'n1']);
  });

  it('is nothing for text only, and audio alone where only audio is wanted', () => {
    const rows = [
      storedHeader('spoken', { hasAudio: true, pictures: ['https://m.example/p.webp'] }),
      ...shelf(1),
    ];
    expect(ids({ rows, rules: ruled({ everywhere: { ...everywhere, pictures: false } }) })).toEqual([]);
    const rules = ruled({ everywhere: { days: null, pictures: false, audio: true } });
    expect(planDownload(situation({ rows, rules }))).toMatchObject([
      { header: { id: 'spoken' }, pictures: false, audio: true },
    ]);
  });

  it('leaves out articles without a file', () => {
    expect(ids({ rows: shelf(3, { pictures: [] }) })).toEqual([]);
  });

  it('knows exceptions by section; an article of several gets the most', () => {
    const rows = [
      storedHeader('a', { sections: sections('archives'), pictures: ['a'] }),
      storedHeader('b', { sections: sections('archives', 'maps'), pictures: ['b'] }),
      storedHeader('c', { sections: sections('maps'), pictures: ['c'] }),
    ];
    const rules = ruled({ sections: { archives: { ...everywhere, pictures: false } } });
    expect(ids({ rows, rules })).toEqual(['b', 'c']);
    const only = ruled({
      everywhere: { ...everywhere, pictures: false },
      sections: { archives: { ...everywhere, days: 7 } },
    });
    expect(ids({ rows, rules: only })).toEqual(['a', 'b']);
    expect(ids({ rows, rules: only, now: NOON + 8 * DAY })).toEqual([]);
  });

  it('over a network that the rules forbid is only what is saved', () => {
    const rows = shelf(4);
    const saved = rows.slice(2, 3);
    expect(ids({ rows, saved, network: 'metered' })).toEqual(['n2']);
    expect(ids({ rows, saved, network: 'metered', rules: ruled({ network: 'any' }) })).toHaveLength(4);
    expect(ids({ rows, saved, network: 'other', rules: ruled({ network: 'wifi' }) })).toEqual(['n2']);
  });

  it('never leaves out what is saved, and never names an article twice', () => {
    fc.assert(
      fc.property(
        fc.subarray(shelf(12)),
        fc.subarray(shelf(12)),
        fc.constantFrom('wifi', 'metered', 'other', 'unknown' as const),
        fc.nat({ max: 20 }),
        fc.boolean(),
        (rows, saved, network, newest, pictures) => {
          const rules = ruled({ everywhere: { ...everywhere, pictures } });
          const planned = ids({ rows, saved, network: network as Situation['network'], newest, rules });
          expect(planned.slice(0, saved.length)).toEqual(saved.map(({ id }) => id));
          expect(new Set(planned).size).toBe(planned.length);
        },
      ),
    );
  });
});

describe('how far back rules reach', () => {
  it('is the longest of their days, and the publication’s number where one leaves it to that', () => {
    const days = (n: 3 | 30) => ({ ...everywhere, days: n });
    expect(reachOf(DEFAULT_RULES, 200, NOON)).toEqual({ since: NOON, rows: 200 });
    expect(reachOf(ruled({ everywhere: days(3) }), 200, NOON)).toEqual({ since: NOON - 3 * DAY, rows: 0 });
    expect(reachOf(ruled({ sections: { maps: days(30) } }), 9, NOON)).toEqual({
      since: NOON - 30 * DAY,
      rows: 9,
    });
  });
});
