import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src/press/intake/decode.ts';

const TEXT = '<a>Grüße, 世界 😀</a>';
const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const utf32 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer([...text].length * 4));
  [...text].forEach((sign, at) => view.setUint32(at * 4, sign.codePointAt(0) ?? 0, little));
  return new Uint8Array(view.buffer);
};
const join = (...parts: readonly (Uint8Array | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => [...part]));

describe('without a word from header or document', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with its mark', join([0xef, 0xbb, 0xbf], utf8(TEXT))],
    ['UTF-16LE with its mark', join([0xff, 0xfe], utf16(TEXT))],
    ['UTF-16BE with its mark', join([0xfe, 0xff], utf16(TEXT, true))],
    ['UTF-16LE by its nulls', utf16(TEXT)],
    ['UTF-16BE by its nulls', utf16(TEXT, true)],
    ['UTF-32LE with its mark', join([0xff, 0xfe, 0, 0], utf32(TEXT, true))],
    ['UTF-32BE with its mark', join([0, 0, 0xfe, 0xff], utf32(TEXT, false))],
    ['UTF-32LE by its nulls', utf32(TEXT, true)],
    ['UTF-32BE by its nulls', utf32(TEXT, false)],
  ])('%s', (_, bytes) => expect(decode(bytes, '')).toBe(TEXT));

  test('what is no UTF-8 is windows-1252, with its quotes', () =>
    expect(decode(join(latin1('<a>caf\xe9 '), [0x93, 0x80, 0x94]), '')).toBe('<a>café “€”'));

  test('one byte broken on the way makes no other alphabet of it', () =>
    expect(decode(join(utf8('żółć'), [0xff]), '')).toBe('żółć\uFFFD'));

  test('nothing at all', () => expect(decode(new Uint8Array(), '')).toBe(''));
});

describe('which word counts', () => {
  const russian = join(
    latin1('<?xml version="1.0" encoding="windows-1251"?><a>'),
    [0xcf, 0xf0],
    latin1('</a>'),
  );
  const both = join(latin1('<?xml version="1.0" encoding="iso-8859-1"?><a>'), [0xcf, 0xf0], latin1('</a>'));

  test('the XML declaration', () => expect(decode(russian, 'text/xml')).toContain('<a>Пр</a>'));
  test('the header before the declaration', () =>
    expect(decode(both, 'text/xml; charset="Windows-1251"')).toContain('<a>Пр</a>'));
  test('an unknown label counts for nothing', () =>
    expect(decode(russian, 'text/xml; charset=martian')).toContain('<a>Пр</a>'));
  test('UTF-8 that is none gives way to the declaration', () =>
    expect(decode(russian, 'text/xml; charset=utf-8')).toContain('<a>Пр</a>'));
  test('the mark before the header', () =>
    expect(decode(join([0xef, 0xbb, 0xbf], utf8(TEXT)), 'text/xml; charset=windows-1251')).toBe(TEXT));
  test('a declaration of UTF-16 that is written in bytes is wrong', () =>
    expect(decode(utf8('<?xml version="1.0" encoding="utf-16"?><a>é</a>'), '')).toContain('<a>é</a>'));
});
