import { describe, expect, it } from 'vitest';
import { adaptFeed } from '../../../src/feed/adapt.ts';
import { parseWhole as parseFeed } from '../../../src/feed/cutOff.ts';
import { ReaderError } from '../../../src/model/errors.ts';
import { folderBeside } from './folder.ts';

const folder = folderBeside('feeds/json');

/** What is no feed by its index has -1 items. */
const isFeed = (items: string | undefined) => Number(items) >= 0;

describe.skipIf(!folder.there)('published feeds', () => {
  const rows = folder.rows.map(({ file = '', items = '' }) => ({ file, items }));

  it('are there', () => expect(rows.length).toBeGreaterThan(50));

  it.each(rows.filter(({ items }) => isFeed(items)))(
    '$file: all $items items are accounted for',
    ({ file, items }) => {
      const wire = parseFeed(folder.read(file).toString());
      const { articles, dropped } = adaptFeed(wire, {
        feedKey: file,
        documentUrl: 'https://feed.example/feed.json',
        sections: [],
        now: Date.UTC(2026, 10, 23),
      });
      expect(articles.length + dropped.length).toBe(Number(items));
      for (const { header } of articles) {
        expect(header.headline).not.toBe('');
        if (!header.untitled) expect(header.headline).not.toMatch(/&(?:amp|lt|gt|quot|#\d+);/);
        expect(header.opening.length).toBeLessThanOrEqual(300);
      }
      // made by hand to be wrong, every one of them
      const meantBadly = /invalid|--authors\.json|ParseItemHash|MissingTitleUsesContent|json10_simple/.test(
        file,
      );
      if (!meantBadly) expect(dropped).toEqual([]);
    },
  );

  it.each(rows.filter(({ items }) => !isFeed(items)))('$file is named as no feed', ({ file }) => {
    expect(() => parseFeed(folder.read(file).toString())).toThrow(ReaderError);
  });
});
