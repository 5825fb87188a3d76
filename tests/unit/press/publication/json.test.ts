import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson, type Placed } from '../../../../src/press/publication/json.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What a placed value says without its places. */
function bare({ value }: Placed): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, { node }]) => [key, bare(node as Placed)]));
  return Array.isArray(value) ? value.map((one) => bare(one as Placed)) : value;
}

describe('JSON with places', () => {
  test('means what JSON.parse says it means', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { root, faults } = readJson(text);
        expect(faults).toEqual([]);
        expect(JSON.stringify(bare(root))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('has a fault exactly where JSON.parse refuses', () => {
    const spoilt = fc
      .tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom(...'{}[],:"\'\\/* \n\u00a0ax1-.eE+tu'))
      .map(([text, where, cut, sign]) => {
        const at = where % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + cut);
      });
    fc.assert(
      fc.property(spoilt, (text) => {
        expect(readJson(text).faults.length === 0).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['', [[0, /file ends/]]],
    ['{', [[0, /never closed; add }/]]],
    ['{"a": [1, 2}', [[11, /comma or \]/]]],
    ['{"a": 1,}', [[7, /comma too many/]]],
    ['{"a": 1 "b": 2}', [[8, /comma is missing/]]],
    ['{"a" 1}', [[5, /colon/]]],
    ["{'a': 1}", [[1, /single quotes/]]],
    ['{a: 1}', [[1, /the key a needs double quotes/]]],
    ['{"a": yes}', [[6, /“yes” is no JSON/]]],
    ['{"a": "x\n"}', [[6, /not closed on its line/]]],
    ['{"a": "\\x"}', [[6, /backslash/]]],
    ['{} 1', [[3, /should end/]]],
    ['{"a":\u00a01}', [[5, /odd kind of space/]]],
  ] as const)('%j is told where and what', (text, expected) => {
    const { faults } = readJson(text);
    expect(faults.map(({ at }) => at)).toEqual(expected.map(([at]) => at));
    expected.forEach(([, message], i) => expect(faults[i]?.text).toMatch(message));
  });

  test('names several slips at once, in order', () => {
    const { faults } = readJson('{\n// mine\n"a": [1 2,],\n"b": no,\n}');
    expect(faults.map(({ text }) => text.slice(0, 12))).toEqual([
      'a comment; J',
      'a comma is m',
      'a comma too ',
      '“no” is no J',
      'a comma too ',
    ]);
  });

  test('survives depth, and says a key that is there twice', () => {
    expect(readJson('['.repeat(100_000)).faults[0]?.text).toMatch(/deeper than 100/);
    expect(readJson('{"a": 1, "a": 2}').repeated).toEqual([
      { at: 9, text: '“a” is there twice, and only the last counts' },
    ]);
  });
});
