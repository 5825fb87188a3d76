import { describe, expect, it } from 'vitest';
import { isPlace } from '../../../src/model/places.ts';
import { decodable } from '../../../src/nav/decodable.ts';

describe('a path in the address', () => {
  it.each(['/article/%E0%A4%A', '/section/100%', '/%ff%fe', '/author/%C3%28'])(
    'with a malformed escape, like %s, is made one that can be read and stays the same kind of page',
    (given) => {
      const path = decodable(given);
      expect(decodeURIComponent(path)).toBe(given);
      expect(isPlace(path)).toBe(isPlace(given));
    },
  );

  it.each(['/', '/article/caf%C3%A9-0abc', '/section/%25'])('is left alone when it is %s', (path) => {
    expect(decodable(path)).toBe(path);
  });
});
