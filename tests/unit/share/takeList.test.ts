import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIds, packList, readList } from '../../../src/share/takeList.ts';
import { qrOf } from '../../../src/share/qr.ts';

const article = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{14}$/),
  url: fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true }), { nil: null }),
});
const lists = fc.uniqueArray(article, { selector: ({ id }) => id, minLength: 1, maxLength: 60 });

describe('a list in a link', () => {
  it('comes back as it was, and stands in a fragment as it is', () =>
    fc.assert(
      fc.property(lists, (list) => {
        const packed = packList(list);
        expect(new URL(`https://x.example/#${packed}`).hash).toBe(`#${packed}`);
        expect(readList(packed)).toEqual(list);
        expect(readList(packIds(list))).toEqual(list.map(({ id }) => ({ id, url: null })));
      }),
    ));

  it('of any text is read or refused, never thrown at', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `~${text}`),
        ),
        (text) => {
          const list = readList(text);
          for (const { id, url } of list ?? []) {
            expect(id).toMatch(/^[a-z0-9]+$/);
            if (url !== null) expect(url).toMatch(/^https?:/i);
          }
        },
      ),
    ));

  it('that unpacks to more than a list can be is refused', () => {
    const bomb = packList([{ id: 'a', url: `https://x.example/${'a'.repeat(20_000_000)}` }]);
    expect(bomb.length).toBeLessThan(30_000);
    expect(readList(bomb)).toBeNull();
  });

  it('with a script for an address is refused', () => {
    expect(readList(packList([{ id: 'a', url: 'javascript:alert(1)' }]))).toBeNull();
  });
});

describe('a code', () => {
  it('is drawn for what can be scanned, and not for more', () => {
    expect(qrOf('x'.repeat(1200))?.size).toBeLessThanOrEqual(117);
    expect(qrOf('x'.repeat(1300))).toBeNull();
  });
});
