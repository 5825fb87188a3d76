import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { withoutTrackers } from '../../../src/model/trackers.ts';

vi.setConfig({ testTimeout: 60_000 }); // hundreds of texts, on a machine that may be busy

describe('a link without trackers', () => {
  it.each([
    ['?utm_source=rss&utm_medium=feed', ''],
    ['?id=7&utm_source=rss', '?id=7'],
    ['?UTM_Campaign=x&id=7&fbclid=1&gclid=2&mc_cid=3&mc_eid=4', '?id=7'],
    ['?a=1&ref_src=x&b=2&igsh=y#part', '?a=1&b=2#part'],
    ['?id=1&id=2&utm_id=3', '?id=1&id=2'],
    ['?q=utm_source&x=1', '?q=utm_source&x=1'],
    ['?source=rss&ref=home', '?source=rss&ref=home'], // many sites need these
    ['#utm_source', '#utm_source'],
  ])('of %s is %s', (query, left) => {
    expect(withoutTrackers(`https://m.example/p${query}`)).toBe(`https://m.example/p${left}`);
  });

  it('leaves the rest of the query as it is written: some sites read it to the letter', () => {
    const kept = '/forum/thread-7&q=a%20b&flag&path=/x/y&sig=A%2fB';
    expect(withoutTrackers(`https://m.example/?${kept}&utm_source=x`)).toBe(`https://m.example/?${kept}`);
  });

  it.each(['', 'not a link', '?', '/relative?id=1', 'mailto:a@m.example?subject=utm_source'])(
    'of %j is itself',
    (text) => expect(withoutTrackers(text)).toBe(text),
  );

  it('has nothing more to take off, of any link', () => {
    const name = fc.oneof(fc.constantFrom('utm_source', 'fbclid', 'id', 'q', 'Gclid'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
        const query = new URLSearchParams(
          pairs.map(([key, value]) => [key.toWellFormed(), value.toWellFormed()]),
        );
        const once = withoutTrackers(`https://m.example/?${query}`);
        expect(withoutTrackers(once)).toBe(once);
        const names = [...new URL(once).searchParams.keys()];
        expect(names.some((key) => /^(utm_source|fbclid|gclid)$/i.test(key))).toBe(false);
        for (const wanted of ['id', 'q'])
          expect(new URL(once).searchParams.getAll(wanted)).toEqual(query.getAll(wanted));
      }),
    );
  });
});
