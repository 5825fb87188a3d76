import { describe, expect, test } from 'vitest';
import { readDate } from '../../../../src/feed/dates.ts';
import { parseFeed } from '../../../../src/feed/parse.ts';
import { plain } from '../../../../src/feed/plain.ts';
import { ReaderError } from '../../../../src/model/errors.ts';
import { mergeFeeds } from '../../../../src/press/intake/merge.ts';
import { readFeed } from '../../../../src/press/intake/read.ts';
import { feedsBeside } from '../../../support/feedsBeside.ts';
import { ADDRESS, documentOf } from './reading.ts';

const xml = feedsBeside('feeds/xml');
const json = feedsBeside('feeds/json');
const hostile = feedsBeside('feeds-hostile');

/** What a file says, read with nothing but patterns, so that it owes nothing to what is tested. */
function saidIn(bytes: Buffer) {
  const label = /encoding="([^"]+)"/.exec(bytes.toString('latin1', 0, 100))?.[1] ?? 'utf-8';
  const text = new TextDecoder(label).decode(bytes);
  const blocks = [...text.matchAll(/<(item|entry)[\s>][\s\S]*?<\/\1>/g)].map(([block]) => block);
  const inside = (block: string, ...names: string[]) =>
    names
      .map((name) => new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(block)?.[1])
      .map((found) => found?.replace(/<!\[CDATA\[|\]\]>/g, '').trim())
      .find(Boolean);
  return blocks.map((block) => ({
    title: letters(inside(block, 'title')),
    date: readDate(inside(block, 'pubDate', 'published', 'dc:date', 'updated')),
    text: letters(inside(block, 'content:encoded', 'content', 'description', 'summary')),
  }));
}

/** The letters of a text in any state of escaping. */
function letters(text = ''): string {
  let bare = text;
  for (let times = 0; times < 3; times++) bare = plain(bare);
  return bare.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

describe.skipIf(xml.absent !== null)(`feeds in XML ${xml.absent ?? ''}`, () => {
  const feeds = xml.names.filter((name) => !name.endsWith('.opml'));
  test.each(feeds)('%s', (name) => {
    const bytes = xml.read(name);
    const said = saidIn(bytes);
    const document = documentOf(bytes);
    const { items, dropped, total } = parseFeed(JSON.stringify(document));
    expect(total).toBe(said.length);
    expect(items.length + dropped.length).toBe(said.length);
    for (const item of items) {
      const expected = said[item.position];
      expect(letters(item.title)).toBe(expected?.title);
      expect(readDate(item.datePublished)).toBe(expected?.date);
      const text = letters(item.contentHtml ?? item.contentText);
      expect(text.slice(0, 200)).toBe(expected?.text.slice(0, 200));
    }
    // Merged with itself it is itself.
    const part = { document, address: ADDRESS, section: null };
    expect(mergeFeeds([part, part])['items']).toHaveLength(items.length);
  });
  test('an outline is no feed', () => expect(() => documentOf(xml.read('Subs.opml'))).toThrow(ReaderError));
});

describe.skipIf(json.absent !== null)(`feeds in JSON ${json.absent ?? ''}`, () => {
  test.each(json.names)('%s', (name) => {
    const bytes = json.read(name);
    const text = bytes.toString().replace(/^\uFEFF/, '');
    let document: unknown;
    try {
      parseFeed(text);
      document = JSON.parse(text);
    } catch {
      expect(() => readFeed(bytes, '', ADDRESS)).toThrow(ReaderError);
      return;
    }
    expect(JSON.stringify(documentOf(bytes))).toBe(JSON.stringify(document));
  });
});

describe.skipIf(hostile.absent !== null)(`hostile feeds ${hostile.absent ?? ''}`, () => {
  test.each(hostile.names)('%s', (name) => {
    try {
      const intake = readFeed(hostile.read(name), 'application/json', ADDRESS);
      if (intake.kind === 'feed') mergeFeeds([{ document: intake.document, address: ADDRESS, section: 'A' }]);
      expect(['feed', 'page']).toContain(intake.kind);
    } catch (error) {
      expect(error).toBeInstanceOf(ReaderError);
    }
    expect('polluted' in {}).toBe(false);
  });
});
