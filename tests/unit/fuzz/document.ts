import fc from 'fast-check';
import { address, date, junk, text } from './hostile.ts';

/** What belongs at a key, or anything else. */
const or = (right: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: junk });
const some = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });
const fields = (names: string, value: fc.Arbitrary<unknown>) =>
  Object.fromEntries(names.split(' ').map((name) => [name, or(value)]));
const list = (of: fc.Arbitrary<unknown>) => or(fc.array(or(of), { maxLength: 4 }));

const author = or(some({ name: or(text), ...fields('url avatar', address) }));
const number = fc.oneof(fc.nat(5000), fc.double(), fc.integer());
const hero = some({
  ...fields('url small', address),
  ...fields('caption credit alt colour', text),
  ...fields('width height', number),
});
/** Few ids, so that some are given twice, and some twice but for their case. */
const id = fc.oneof(
  fc.constantFrom('a', 'A', 'b', 'B', '1', 'HTTPS://E.example/1', 'http://e.example/1'),
  text,
);
const item = some({
  id: or(fc.oneof(id, fc.nat(3))),
  ...fields('title content_html content_text summary language', text),
  ...fields('url external_url image banner_image', address),
  ...fields('date_published date_modified', date),
  author,
  authors: list(author),
  tags: list(text),
  attachments: list(
    some({
      url: or(address),
      ...fields('mime_type title', text),
      ...fields('size_in_bytes duration_in_seconds', number),
    }),
  ),
  _offprint: or(
    some({ sections: list(text), related: list(id), dek: or(text), hero: or(hero), words: or(number) }),
  ),
});

/** A JSON Feed with a list of items, in which nothing else need be as the specification has it. */
export const hostileFeed = fc.record(
  {
    items: fc.array(fc.oneof({ weight: 8, arbitrary: item }, { weight: 1, arbitrary: junk }), {
      maxLength: 6,
    }),
    ...fields('title description language version', text),
    ...fields('home_page_url feed_url next_url icon favicon', address),
    author,
    authors: list(author),
    hubs: list(some({ type: or(text), url: or(address) })),
    expired: junk,
    _offprint: or(some({ base: or(address) })),
  },
  { requiredKeys: ['items'] },
);
