import fc from 'fast-check';
import { address, text } from './hostile.ts';

/** Elements that are shown, that must not be, and those at which parsers change their mind about what follows. */
const ELEMENTS = (
  'p div b i a em ul li table tr td caption figure figcaption img picture source audio video h1 h2 pre br hr section math mi mtext ' +
  'annotation-xml annotation semantics mglyph script style iframe object embed form input button select option textarea template ' +
  'noscript noembed noframes xmp plaintext title svg foreignObject desc path use animate set base link meta body html head frameset ' +
  'x-y slot dialog details summary marquee font center'
).split(' ');

const ATTRIBUTES = (
  'href src srcset poster cite id name class style title alt width height data-src data-original data-colour onclick onerror onload ' +
  'ONMOUSEOVER action formaction srcdoc xlink:href xmlns background target rel role tabindex aria-label contenteditable is slot ' +
  'autofocus accesskey dir lang type value start display usemap ping download referrerpolicy loading encoding definitionURL actiontype'
).split(' ');

const VALUES = [
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  '&#106;avascript&colon;alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  '#in-note',
  '#',
  'mailto:a@e.example',
  'tel:1',
  'position:fixed;background:url(//e.example)',
  'background-color:#aabbcc',
  '"><img src=x onerror=alert(1)>',
  'a 1x, b 2x',
  'scrolls embed pull evil',
  '__proto__',
  'location',
  'text/html',
];

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: address },
);
const quote = fc.constantFrom('"', "'", '', '`');
const attribute = fc
  .tuple(fc.constantFrom(...ATTRIBUTES), value, quote, fc.constantFrom(' ', '/', '\n', '\u000c'))
  .map(([name, of, sign, gap]) => `${gap}${name}=${sign}${of}${sign}`);

const opening = fc
  .tuple(
    fc.constantFrom(...ELEMENTS),
    fc.array(attribute, { maxLength: 4 }),
    fc.constantFrom('>', '>', '>', '/>', '', ' '),
  )
  .map(([name, attributes, end]) => `<${name}${attributes.join('')}${end}`);

const odd = fc.constantFrom(
  ...[
    '<!--',
    '-->',
    '--!>',
    '<!',
    '<?',
    '</',
    '<![CDATA[',
    ']]>',
    '<',
    '>',
    '&lt;script&gt;',
    '\u0000',
    '<!doctype html>',
    '</p',
    '<a b="',
  ],
);

/** Markup from tokens in any order: most of it is wrong in more than one way. */
export const markup = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: opening },
      { weight: 3, arbitrary: fc.constantFrom(...ELEMENTS).map((name) => `</${name}>`) },
      { weight: 2, arbitrary: text },
      { weight: 1, arbitrary: odd },
    ),
    { maxLength: 24 },
  )
  .map((tokens) => tokens.join(''));
