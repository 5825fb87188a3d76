import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { contrast, INK, PAPER, pairFor, readableOn } from '../../../src/model/contrast.ts';

vi.setConfig({ testTimeout: 60_000 }); // hundreds of texts, on a machine that may be busy

/** The grounds that text stands on, from the style sheet: light and dark paper. */
const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const [, light = '', dark = ''] =
  /--paper:\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/.exec(tokens) ?? [];
const [, ink] = /--ink:\s*light-dark\((#[0-9a-f]{6})/.exec(tokens) ?? [];
const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48], // the grey that just fails
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %f, whichever stands on which', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe("a publisher's colour", () => {
  it('can be read on either paper, whatever it is', () => {
    expect([light, dark]).not.toContain('');
    expect([PAPER, INK]).toEqual([light, ink]);
    fc.assert(
      fc.property(colour, (given) => {
        const pair = pairFor(given);
        expect(contrast(pair.light, light)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(pair.dark, dark)).toBeGreaterThanOrEqual(4.5);
        expect(pair.light + pair.dark).toMatch(/^(#[0-9a-f]{6}){2}$/);
      }),
      { numRuns: 500 },
    );
  });

  it("can be read on the publisher's own paper, light or dark, and so can the nearest to any ink", () => {
    fc.assert(
      fc.property(colour, colour, (given, paper) => {
        expect(contrast(pairFor(given, paper).light, paper)).toBeGreaterThanOrEqual(4.5);
        const near = readableOn(given, paper);
        expect(contrast(near, paper)).toBeGreaterThanOrEqual(4.5);
        if (contrast(given, paper) >= 4.5) expect(near).toBe(given);
      }),
      { numRuns: 500 },
    );
    expect(() => pairFor('#000000', 'white')).toThrow('white');
  });

  it('stays as it is where it can be read already', () => {
    expect(pairFor('#8F2A1E').light).toBe('#8f2a1e');
    expect(pairFor('#e08a78').dark).toBe('#e08a78');
  });

  it('is changed no more than it needs: it comes out near the limit', () => {
    expect(contrast(pairFor('#ffcc00').light, light)).toBeLessThan(5.2);
    expect(contrast(pairFor('#000044').dark, dark)).toBeLessThan(5.2);
  });

  it.each(['red', '#fff', '#12345g', '8f2a1e', '#8f2a1eff'])('that is %j is refused by name', (given) =>
    expect(() => pairFor(given)).toThrow(given),
  );
});
