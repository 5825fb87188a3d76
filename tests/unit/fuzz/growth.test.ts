import { describe, expect, it } from 'vitest';
import { adapt, one } from './adapted.ts';

describe('what one article takes is in proportion to what its item says', () => {
  const size = (value: unknown) => JSON.stringify(value).length;

  it('whatever the feed says for all', () => {
    const long = 'x'.repeat(1_000_000);
    const author = (i: number) => ({
      name: `A ${i} ${long.slice(0, 1000)}`,
      url: `/${i}`,
      avatar: `/${long}`,
    });
    const { articles } = adapt({
      authors: Array.from({ length: 1000 }, (_, i) => (i < 3 ? author(i) : { name: `B ${i}` })),
      home_page_url: `https://e.example/${long}`,
      language: long,
      _offprint: { base: `/${long}` },
      items: Array.from({ length: 500 }, (_, i) => ({ id: i })),
    });
    for (const article of articles) expect(size(article)).toBeLessThan(10_000);
  });

  it('and a header stays short however long each of its texts and lists', () => {
    const long = 'lamp '.repeat(100_000);
    const many = Array.from({ length: 10_000 }, (_, i) => `${i} ${long.slice(0, 50)}`);
    const { header } = one({
      id: long,
      title: long,
      summary: `Of it: ${long}`,
      content_html: `<figure><img src=/a alt="${long}"><figcaption>${long}</figcaption></figure><p>${long}</p>`,
      authors: [long, ...many],
      tags: [long, ...many],
      _offprint: { sections: [long, ...many], hero: { url: `/a`, credit: long } },
    });
    expect(size(header)).toBeLessThan(20_000);
  });

  it('3,000 items are 3,000 articles', () => {
    const items = Array.from({ length: 3_000 }, (_, i) => ({ id: i, title: `T ${i}`, tags: ['a'] }));
    expect(new Set(adapt({ items }).articles.map(({ header }) => header.id)).size).toBe(3_000);
  });

  it('ten thousand pictures are compared with a long hero once each', () => {
    const image = `https://e.example/${'x'.repeat(9000)}?${'id=1&'.repeat(50)}`;
    const { header } = one({ image, content_html: '<img src="/a.png">'.repeat(10_000) });
    expect(header.pictures).toHaveLength(2);
  });
});
