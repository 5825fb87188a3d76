import { deep, feed, item, json, type HostileFeed } from './hostileFeed.ts';

/** Documents that are none, or hardly, and ids as no publisher should give them. */
export const DOCUMENTS: readonly HostileFeed[] = [
  { name: 'nothing at all', body: '', ends: 'truncated' },
  { name: 'white space', body: ' \n\t ', ends: 'truncated' },
  { name: 'cut in its middle', body: json(item(1), item(2)).slice(0, -40), ends: 'truncated' },
  { name: 'a web page', body: '<!doctype html><title>Sign in</title>', ends: 'html' },
  { name: 'null', body: 'null', ends: 'not-feed' },
  { name: 'a list', body: '[]', ends: 'not-feed' },
  { name: 'no items', body: '{"title":"The Lantern"}', ends: 'not-feed' },
  { name: 'items that are an object', body: '{"items":{"0":{"id":"1"}}}', ends: 'not-feed' },
  { name: 'not a number', body: '{"items":[{"id":NaN}]}', ends: 'not-json' },
  { name: 'a comma too many', body: '{"items":[{"id":"1"},]}', ends: 'not-json' },
  { name: 'two documents', body: `${json(item(1))}${json(item(2))}`, ends: 'not-json' },
  { name: 'an empty list', body: json(), ends: 'empty' },
  {
    name: 'items of every wrong kind',
    body: json(null, 1, 'item', [], [[]], {}, { id: ' ' }),
    ends: 'empty',
  },
  { name: 'lists 10,000 deep in place of items', body: `{"items":${deep(10_000)}}`, ends: 'empty' },
  { name: 'a byte order mark', body: `\ufeff${json(item(1))}`, ends: 1 },
  { name: 'UTF-16 with its mark', body: Buffer.from(`\ufeff${json(item(1))}`, 'utf16le'), ends: 1 },
  { name: 'no version', body: JSON.stringify({ items: [item(1)] }), ends: 1 },
  { name: 'expired', body: JSON.stringify({ ...feed(item(1)), expired: true }), ends: 1 },
  {
    name: 'itself as its next page',
    body: JSON.stringify({ ...feed(item(1)), next_url: 'feed.json' }),
    ends: 1,
  },
  { name: 'half a letter', body: json(item('\ud800'), item(2, { title: 'a \udc00 b \ud83d' })), ends: 2 },
];

/** By what readers tell articles apart. */
export const IDS: readonly HostileFeed[] = [
  { name: 'ids twice', body: json(item(1), item(1), item(2), item('2 ')), ends: 2 },
  { name: 'ids that change case', body: json(item('lamp'), item('LAMP'), item('Lamp')), ends: 3 },
  {
    name: 'an id under http and https',
    body: json(item('http://e.example/1'), item('https://e.example/1')),
    ends: 1,
  },
  {
    name: 'ids of a megabyte',
    body: json(item(`${'x'.repeat(1e6)}a`), item(`${'x'.repeat(1e6)}b`)),
    ends: 2,
  },
  {
    name: 'ids like places of the app',
    body: json(
      ...['../saved', '/settings', '%2e%2e', 'a/b?c#d', '%E0%A4%A', '#', '\\'].map((id) => item(id)),
    ),
    ends: 7,
  },
  {
    name: 'ids of no kind that an id has',
    body: json(item(true), item(0.5), item([1]), item({}), item(null)),
    ends: 5,
  },
  {
    name: 'names of every object',
    body: `{"items":[{"id":"__proto__","__proto__":{"polluted":1},"tags":["__proto__","constructor"]},{"id":"constructor","authors":[{"name":"toString"}]},{"id":"toString"}]}`,
    ends: 3,
  },
];
