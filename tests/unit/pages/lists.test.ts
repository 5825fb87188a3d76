import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../src/model/filter.ts';
import { listAt } from '../../../src/pages/lists.ts';

describe('the list at a path', () => {
  it('is what its page shows', () => {
    const section = (slug: string) => ({ of: 'section', slug });
    expect(listAt('/latest')).toEqual({ sources: [{ of: 'all' }], filter: NO_FILTER });
    expect(listAt('/latest?also=a&also=b')?.sources).toEqual([section('a'), section('b')]);
    expect(listAt('/section/a?also=b&also=a')?.sources).toEqual([section('a'), section('b')]);
    expect(listAt('/author/ann')?.sources).toEqual([{ of: 'author', slug: 'ann' }]);
    expect(listAt('/saved?also=a')?.sources).toEqual([{ of: 'saved', sections: ['a'] }]);
  });

  it('is narrowed as its query says', () => {
    expect(listAt('/latest?unread=1')?.filter).toEqual({ ...NO_FILTER, unread: true });
    expect(listAt('/search?q=vienna')).toEqual({
      sources: [{ of: 'all' }],
      filter: { ...NO_FILTER, text: 'vienna' },
    });
  });

  it('is none where no list goes on', () => {
    expect(['/', '/article/of-b-b', '/settings', '/nowhere'].map(listAt)).toEqual([null, null, null, null]);
  });
});
