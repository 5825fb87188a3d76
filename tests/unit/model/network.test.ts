import { describe, expect, it } from 'vitest';
import { allows, networkFrom } from '../../../src/model/network.ts';

describe('what is known of a connection', () => {
  it.each([
    [{}, false, 'unknown'],
    [{ type: 'unknown', saveData: false }, false, 'unknown'],
    [{ type: 'wifi' }, false, 'wifi'],
    [{ type: 'ethernet' }, false, 'wifi'],
    [{ type: 'bluetooth' }, false, 'other'],
    [{ type: 'cellular' }, false, 'metered'],
    [{ type: 'wifi', saveData: true }, false, 'metered'],
    [{ saveData: true }, false, 'metered'],
    [{}, true, 'metered'],
    [{ type: 'wifi' }, true, 'metered'],
  ] as const)('%j, marked as metered: %s, is %s', (facts, marked, network) => {
    expect(networkFrom(facts, marked)).toBe(network);
  });
});

describe('a rule about networks', () => {
  it.each([
    ['any', ['wifi', 'metered', 'other', 'unknown']],
    ['unmetered', ['wifi', 'other', 'unknown']],
    ['wifi', ['wifi', 'unknown']],
  ] as const)('%s allows %j', (rule, allowed) => {
    const networks = ['wifi', 'metered', 'other', 'unknown'] as const;
    expect(networks.filter((network) => allows(rule, network))).toEqual(allowed);
  });
});
