import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/nav/inOrder.ts';

/** As nav/travel writes the link to an article down: its address escaped for CSS. */
const link = (address: string, index = 0) => ({ selector: `main [href="${address}"]`, index });

describe('the way through a list', () => {
  it('is the list', () => {
    expect(inOrder({ ids: ['a', 'b', 'c'], opened: link('\\/article\\/of-b-b') })).toEqual(['a', 'b', 'c']);
    expect(inOrder({ ids: ['a', 'b'], opened: null })).toEqual(['a', 'b']);
  });

  it('goes by an article that stands in it twice where it was opened', () => {
    const ids = ['a', 'b', 'c', 'x', 'b', 'y'];
    expect(inOrder({ ids, opened: link('\\/article\\/of-b-b', 0) })).toEqual(['a', 'b', 'c', 'x', 'y']);
    expect(inOrder({ ids, opened: link('\\/article\\/of-b-b', 1) })).toEqual(['a', 'c', 'x', 'b', 'y']);
    expect(inOrder({ ids, opened: link('\\/folder\\/article\\/b', 1) })).toEqual(['a', 'c', 'x', 'b', 'y']);
  });

  it('goes on behind it, by what has stood before it too', () => {
    const ids = ['a', 'b', 'c', 'a', 'b', 'd'];
    expect(inOrder({ ids, opened: link('\\/article\\/c') })).toEqual(['c', 'a', 'b', 'd']);
    expect(inOrder({ ids, opened: link('\\/article\\/d') })).toEqual(['c', 'a', 'b', 'd']);
    expect(inOrder({ ids, opened: link('\\/section\\/treaties') })).toEqual(['a', 'b', 'c', 'd']);
  });
});
