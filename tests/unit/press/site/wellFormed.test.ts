import { expect, it } from 'vitest';
import { wellFormedItem, wellFormedTop } from '../../../../src/press/site/wellFormed.ts';

it('leaves a feed and an item that are in order as they are, to the byte', () => {
  const top = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Envoy',
    authors: [{ name: 'A', url: 'https://a.example/' }],
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    expired: false,
    _offprint: { base: './' },
    unheard_of: [1],
  };
  const item = {
    id: '1',
    content_html: '<p>.</p>',
    tags: ['a'],
    authors: [{ name: 'A' }],
    attachments: [{ url: 'a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 3 }],
    _offprint: { sections: ['More'] },
  };
  expect(JSON.stringify(wellFormedTop(top))).toBe(JSON.stringify(top));
  expect(JSON.stringify(wellFormedItem(item))).toBe(JSON.stringify(item));
});

it('drops what the format has no room for, and takes a number for its digits', () => {
  expect(
    wellFormedTop({ title: ['no'], language: { bad: true }, authors: 'me', expired: 'yes', hubs: [{}] }),
  ).toEqual({ hubs: [] });
  expect(
    wellFormedItem({
      id: 2,
      title: 1,
      content_html: true,
      summary: null,
      tags: ['a', 7],
      authors: ['not a dict', { name: [] }, { name: 'Jane', url: 4 }],
      attachments: ['x', { url: 'a.mp3' }, { url: 'a.mp3', mime_type: 'audio/mpeg', size_in_bytes: '12' }],
      date_modified: {},
    }),
  ).toEqual({
    id: '2',
    title: '1',
    tags: ['a', '7'],
    authors: [{ name: 'Jane', url: '4' }],
    attachments: [{ url: 'a.mp3' }, { url: 'a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 12 }],
    content_text: '',
  });
});

it('gives an item without a text what it says of itself', () => {
  const item = { id: '1', title: 'A', summary: 'Two <b>words</b>' };
  expect(wellFormedItem(item)).toEqual({ ...item, content_text: 'Two words' });
});
