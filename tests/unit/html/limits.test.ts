import { describe, expect, it, vi } from 'vitest';
import { isReasonable } from '../../../src/html/limits.ts';

vi.setConfig({ testTimeout: 60_000 }); // thousands of rows, on a machine that may be busy

const nested = (tag: string, depth: number) => `<${tag}>`.repeat(depth) + `</${tag}>`.repeat(depth);

describe('markup that can be cleaned in good time', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['an article', '<p>One.<p>Two.</p><ul><li>a<li>b</ul><img src=a><br>'.repeat(500)],
    ['much flat text', 'word '.repeat(1_000_000)],
    ['paragraphs and items that are never closed', '<p>One.'.repeat(3000) + '<li>a'.repeat(3000)],
    ['pictures and line breaks without end', '<img src=a><br/><hr>'.repeat(3000)],
    ['a deep quotation', nested('blockquote', 300)],
    ['many lists one after the other', nested('ul', 20).repeat(300)],
    [
      'a thousand pictures with five sources each',
      `<picture>${'<source>'.repeat(5)}<img></picture>`.repeat(1000),
    ],
    ['signs that are no tags', '1 < 2 << 3 <3 <- '.repeat(100_000)],
  ])('is %s', (_, html) => expect(isReasonable(html)).toBe(true));

  it.each<[string, string]>([
    ['200,000 nested elements', nested('div', 200_000)],
    ['401 nested elements', nested('div', 401)],
    ['100,000 comments', 'a<!---->'.repeat(100_000)],
    ['100,000 processing instructions and ends of nothing', '<?a></ >'.repeat(50_000)],
    ['many pictures beside many sources', `<picture>${'<source>'.repeat(5000)}${'<img>'.repeat(5000)}`],
    [
      'the same with pictures between them that are closed',
      `<picture>${'<source>'.repeat(5000)}${'<picture></picture><img>'.repeat(5000)}`,
    ],
    ['elements that are never closed', '<b>'.repeat(1000)],
    ['nested elements in capitals, with attributes', '<DIV CLASS="a">'.repeat(1000)],
    ['nested elements of a made-up kind', nested('x-y', 500)],
    ['100,000 tags', '<i>a</i>'.repeat(50_000)],
    ['100,000 pictures', '<img src=a>'.repeat(100_000)],
    ['nested elements behind many closed ones', nested('i', 5).repeat(100) + nested('div', 500)],
    ['nested elements among closing tags that close nothing', '<div></x>'.repeat(20_000)],
  ])('is not %s', (_, html) => expect(isReasonable(html)).toBe(false));

  it('is told by every tag that is open, not by those that were', () => {
    expect(isReasonable('</div>'.repeat(1000) + nested('div', 400))).toBe(true);
    expect(isReasonable('</div>'.repeat(1000) + nested('div', 401))).toBe(false);
  });
});
