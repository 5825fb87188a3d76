import fc from 'fast-check';

/** Signs that turn a line, show nothing, look like others, are half a letter, or mean something to a parser. */
const SIGNS = (
  '\u202a \u202b \u202c \u202d \u202e \u2066 \u2067 \u2068 \u2069 \u200e \u200f \u061c ' +
  '\u200b \u200c \u200d \ufeff \u2060 \u00ad \u034f \u3164 \ufe0f \u{e0041} \u180e \u00a0 ' +
  'а е о р с Ι l １ ﬁ ⅸ İ ı ß ẞ ς Σ \ud800 \udc00 \u0301 \u0000 \u0007 \u007f \u0085 \u2028 \u2029 ' +
  '< > & " \' / \\ % # ? = ; : - _ . , ( ) [ ] { } a Z 7 א ש ا ب 漢 字 👩‍🚀 𐌰'
).split(' ');

/** Names that every object answers to, or that once reached its prototype. */
export const NAMES_OF_OBJECTS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

const PHRASES = [
  ...NAMES_OF_OBJECTS,
  '',
  ' ',
  'The harbour at night',
  'נמל בלילה',
  '<p>A first paragraph.</p><p>And a second.</p>',
  '<script>polluted = 1</script>',
  '<img src="/a.png" width=',
  '&#8203;&#x202e;&zwj;&amp;lt;b&gt;',
  '%E2%80%AE%E0%A4%A',
  '../..',
  'null',
  '-0',
  '1e999',
];

/** A text as no editor writes it. */
export const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 30 }) },
  { weight: 3, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** Addresses of every kind, whole, relative, broken and dangerous. */
export const address = fc.oneof(
  fc.constantFrom(
    ...'/a b?c ../../x https://e.example/x HTTP://E.example http://[ // data:image/png,x'.split(' '),
    ...'javascript:1 https://u:p@e.example:99999/ file:///etc/hosts blob:x //e.example/\u202egpj.exe'.split(
      ' ',
    ),
    'java\nscript:1',
  ),
  text.map((path) => `https://e.example/${path}`),
  text,
);

/** Milliseconds of any date that JavaScript knows, from the year −271821 to +275760. */
export const time = fc.oneof(
  fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 }),
  fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) }),
);

export const date = fc.oneof(
  time.map((at) => new Date(at).toISOString()),
  time.map((at) => new Date(at).toUTCString()),
  time.map(String),
  fc.constantFrom('Tomorrow', '0000-00-00', '2026-02-30', '+275760-09-13T00:00:00.001Z', '2026-11-28T25:00'),
  text,
);

/** Arrays or objects, one in the other, as JSON; `JSON.stringify` itself would run out of stack. */
export function nested(depth: number, of: 'array' | 'object' = 'array'): string {
  const [open, close] = of === 'array' ? ['[', ']'] : ['{"items":', '}'];
  return `${open.repeat(depth)}1${close.repeat(depth)}`;
}

/** Any JSON value but the one that belongs there; its keys may be those of the feed or of every object. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1e308, 0.1, [], {}),
  fc.jsonValue({ maxDepth: 2 }),
  fc.dictionary(fc.constantFrom(...NAMES_OF_OBJECTS, 'items', 'url', 'name'), text, { maxKeys: 3 }),
  text,
);
