/** The names in use beside letters with accents, each followed by its character. */
const NAMES =
  'amp&lt<gt>quot"apos\'nbsp\u00a0hellip…mdash—ndash–lsquo‘rsquo’sbquo‚ldquo“rdquo”bdquo„laquo«raquo»bull•middot·copy©reg®trade™deg°euro€pound£sect§times×szligßaeligæAEligÆoeligœOEligŒoslashøOslashØthornþethð';
const NAMED = new Map(Array.from(NAMES.matchAll(/(\w+)(\W|[À-ÿŒœ])/g), ([, name, sign]) => [name, sign]));

/** `&eacute;` is an e and this mark behind it; there are too many such names to list. */
const MARKS = new Map(
  Object.entries({ grave: 0, acute: 1, circ: 2, tilde: 3, uml: 8, ring: 10, caron: 12, cedil: 0x27 }),
);

/** Decodes the character references of HTML once: numeric ones, and the names that feeds use. Others stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,9}|x[\da-f]{1,8})|(([a-z])([a-z]{1,7})));/gi,
    (whole, code?: string, name?: string, letter = '', rest = '') => {
      if (code) return character(Number(code.replace(/^x/i, '0x')));
      const mark = MARKS.get(String(rest));
      if (mark !== undefined) return (letter + String.fromCharCode(0x300 + mark)).normalize();
      return NAMED.get(name) ?? whole;
    },
  );
}

/**
 * HTML, 13.2.5.80: 128 to 159 mean Windows-1252, as in the `&#146;` of old editors. Written out, because Node 20's
 * TextDecoder takes that name for Latin-1.
 */
const OLD = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function character(code: number): string {
  if (code === 0 || code > 0x10ffff) return '\uFFFD';
  return (OLD[code - 128] ?? String.fromCodePoint(code)).toWellFormed();
}
