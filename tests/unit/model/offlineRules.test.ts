import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUDGETS,
  DAYS,
  DEFAULT_RULES,
  exceptionFor,
  NETWORKS,
  parseRules,
  type OfflineRules,
} from '../../../src/model/offlineRules.ts';

const sectionRule = fc.record({
  days: fc.constantFrom(null, ...DAYS),
  pictures: fc.boolean(),
  audio: fc.boolean(),
});
const rules: fc.Arbitrary<OfflineRules> = fc.record({
  network: fc.constantFrom(...NETWORKS),
  metered: fc.boolean(),
  budget: fc.constantFrom(...BUDGETS),
  everywhere: sectionRule,
  sections: fc.dictionary(fc.string(), sectionRule, { maxKeys: 20, noNullPrototype: true }),
});

describe('rules as they were stored', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(rules, (written) => {
        expect(parseRules(JSON.parse(JSON.stringify(written)))).toEqual(written);
      }),
    );
  });

  it('are always whole, whatever stands there', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        const read = parseRules(value);
        expect(NETWORKS).toContain(read.network);
        expect(BUDGETS).toContain(read.budget);
        for (const rule of [read.everywhere, ...Object.values(read.sections)]) {
          expect([null, ...DAYS]).toContain(rule.days);
          expect([typeof rule.pictures, typeof rule.audio]).toEqual(['boolean', 'boolean']);
        }
        expect(parseRules(JSON.parse(JSON.stringify(read)))).toEqual(read);
      }),
    );
  });

  it.each([
    ['nothing', null],
    ['an array', []],
    ['numbers that no control offers', { budget: -1, everywhere: { days: 1e9 } }],
    ['words in place of switches', { metered: 'false', everywhere: { pictures: 'no', audio: 1 } }],
  ])('are the default where they are %s', (_what, value) => {
    expect(parseRules(value)).toEqual(DEFAULT_RULES);
  });

  it('keep what is understood beside what is not', () => {
    const read = parseRules({
      network: 'wifi',
      budget: 'much',
      everywhere: { days: 14, audio: true, more: 1 },
    });
    expect(read).toEqual({
      ...DEFAULT_RULES,
      network: 'wifi',
      everywhere: { days: 14, pictures: true, audio: true },
    });
  });

  it('hold 200 sections at most', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`s${i}`, {}]));
    expect(Object.keys(parseRules({ sections: many }).sections)).toHaveLength(200);
  });

  it('know no section by a word that every object knows', () => {
    expect(exceptionFor(DEFAULT_RULES, 'constructor')).toBeNull();
    expect(
      exceptionFor(parseRules(JSON.parse('{"sections":{"__proto__":{"days":3}}}')), '__proto__')?.days,
    ).toBe(3);
  });
});
