import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { articleId, hash64 } from '../../../src/model/identity.ts';

vi.setConfig({ testTimeout: 60_000 }); // thousands of rows, on a machine that may be busy

/** The bits of a hash, of which each half is written in base 36. */
function bits(hash: string): string {
  return [hash.slice(0, 7), hash.slice(7)]
    .map((half) => parseInt(half, 36).toString(2).padStart(32, '0'))
    .join('');
}
const distance = (one: string, other: string) => {
  const [a, b] = [bits(one), bits(other)];
  return [...a].filter((bit, i) => bit !== b[i]).length;
};

describe('a hash', () => {
  it('is always 14 of [a-z0-9], of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(hash64(text)).toMatch(/^[a-z0-9]{14}$/);
      }),
    );
  });

  it('stays what it was: ids that were stored and shared depend on it', () => {
    const hashes = ['', 'a', 'https://m.example/1'].map(hash64);
    expect(hashes).toEqual(['0k4n83c07h0j2b', '0m8735310ae7sx', '0j9w6aj0s6lcke']);
  });

  it.each<[string, (i: number) => string]>([
    ['numbers', String],
    ['addresses of a magazine', (i) => `https://m.example/2026/11/${i}/`],
    ['texts that differ in front', (i) => `${i}: the same long ending of a text that goes on and on`],
    ['the same letter, more and more often', (i) => 'a'.repeat(i % 3000) + String(Math.floor(i / 3000))],
    ['two letters of any script', (i) => String.fromCharCode(i & 0xffff, 0x4e00 + (i >> 8))],
  ])('tells 100,000 %s apart', (_, make) => {
    const texts = new Set(Array.from({ length: 100_000 }, (__, i) => make(i)));
    expect(new Set([...texts].map(hash64)).size).toBe(texts.size);
  });

  it('changes in about half of its bits when one bit of the text does', () => {
    const changes: number[] = [];
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 4, maxLength: 60 }),
        fc.nat(),
        fc.nat({ max: 6 }),
        (text, at, bit) => {
          const place = at % text.length;
          const unit = text.charCodeAt(place) ^ (1 << bit);
          const changed = text.slice(0, place) + String.fromCharCode(unit) + text.slice(place + 1);
          changes.push(distance(hash64(text), hash64(changed)));
        },
      ),
      { numRuns: 2000, seed: 1 },
    );
    const mean = changes.reduce((sum, n) => sum + n, 0) / changes.length;
    expect(mean).toBeGreaterThan(30);
    expect(mean).toBeLessThan(34);
    expect(Math.min(...changes)).toBeGreaterThan(8);
  });

  it('uses all of its bits', () => {
    const all = Array.from({ length: 4000 }, (_, i) => bits(hash64(`text ${i}`)));
    for (let at = 0; at < 64; at++) {
      const share = all.filter((one) => one[at] === '1').length / all.length;
      expect(Math.abs(share - 0.5)).toBeLessThan(0.05);
    }
  });
});

describe('the id of an article', () => {
  it('is the same under http and https, and nothing else about it may differ', () => {
    const id = articleId('feed.json', 'https://m.example/1');
    expect(articleId('feed.json', 'http://m.example/1')).toBe(id);
    expect(articleId('feed.json', 'HTTP://m.example/1')).toBe(id);
    for (const other of ['https://m.example/1/', 'https://m.example/2', 'm.example/1', 'ftp://m.example/1'])
      expect(articleId('feed.json', other)).not.toBe(id);
  });

  it('is of its feed', () => {
    expect(articleId('one.json', '1')).not.toBe(articleId('other.json', '1'));
  });

  it('takes a scheme off the beginning only', () => {
    expect(articleId('f', 'see https://m.example')).not.toBe(articleId('f', 'see http://m.example'));
  });
});
