import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { slugify } from '../../../src/model/slug.ts';

vi.setConfig({ testTimeout: 60_000 }); // hundreds of texts, on a machine that may be busy

describe('a slug', () => {
  it.each([
    ['War & Peace', 'war-peace'],
    ['  The Envoy’s “Diary”: Part 2  ', 'the-envoys-diary-part-2'],
    ["Don't panic", 'dont-panic'],
    ['Café Zürich, Łódź', 'cafe-zurich-łodz'],
    ['Straße', 'straße'],
    ['İstanbul', 'istanbul'],
    ['ﬁne ½', 'fine-1-2'],
    ['日本語の見出し', '日本語の見出し'],
    ['السلام عليكم', 'السلام-عليكم'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['ガス', 'ガス'],
    ['Ёлка и йод', 'ёлка-и-йод'],
    ['Ωμέγα', 'ωμέγα'],
    ['→ … !', ''],
    ['', ''],
    ['50%', '50'],
    ['a\u0000b/c?d#e', 'a-b-c-d-e'],
    ['👩‍🚀 in orbit', 'in-orbit'],
    ['\ud83d half', 'half'],
    ["e'\u0301toile", 'etoile'],
  ])('of %j is %j', (text, slug) => expect(slugify(text)).toBe(slug));

  it('is at most 60 characters and ends with no loose end', () => {
    expect(slugify('a'.repeat(100))).toBe('a'.repeat(60));
    expect(slugify(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
    expect(slugify(`${'a'.repeat(59)}𐌰`)).toBe('a'.repeat(59)); // half a letter would be no text
    expect(slugify(`${'a'.repeat(58)} 𐌰`)).toBe('a'.repeat(58));
  });

  it('of any text is a part of a URL that comes back as it was', () => {
    const pieces = fc.constantFrom('a', 'Ü', ' ', '-', '𐌰', '\ud800', '語', '\u0301', "'", '/');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { minLength: 50, maxLength: 70 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const slug = slugify(given);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slug.isWellFormed()).toBe(true);
        expect(slug).not.toMatch(/^-|-$|--|[\s/?#%]/);
        const { pathname } = new URL(`https://reader.example/article/${encodeURIComponent(slug)}-x`);
        expect(decodeURIComponent(pathname)).toBe(`/article/${slug}-x`);
      }),
      { numRuns: 200 },
    );
  });
});
