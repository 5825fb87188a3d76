import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PO from 'pofile';
import { getKey } from 'wuchale';
import { compileTranslation, isEquivalent } from 'wuchale/compiler';
import type { Language } from '../../model/language.ts';
import type { Text } from '../../languages/texts.ts';

/** A language's texts by key, as its file has them. */
export interface Catalogue {
  readonly texts: ReadonlyMap<string, Text>;
  /** Which form of a text goes with the number `n`, as an expression in JavaScript. */
  readonly rule: string;
  readonly forms: number;
}

export const fileOf = (root: string, { code }: Language) => join(root, 'src/languages', `${code}.po`);

/** The file of a language; an empty one where there is none yet. */
export function openFile(root: string, language: Language): PO {
  const file = fileOf(root, language);
  return PO.parse(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

export const keyOf = ({
  msgid,
  msgid_plural,
  msgctxt,
}: Pick<PO['items'][number], 'msgid' | 'msgid_plural' | 'msgctxt'>) =>
  getKey(msgid_plural ? [msgid, msgid_plural] : [msgid], msgctxt);

/** Reads a language's file. Throws what is missing or wrong in it, all at once. */
export function readCatalogue(root: string, language: Language): Catalogue {
  const { items, headers } = openFile(root, language);
  const { forms, rule } = pluralsOf(headers['Plural-Forms'] ?? '');
  const wrong: string[] = [];
  const texts = new Map<string, Text>();
  for (const item of items) {
    if (item.obsolete) continue;
    const ids = [item.msgid, ...(item.msgid_plural ? [item.msgid_plural] : [])];
    const trouble = item.flags['fuzzy'] ? 'is marked fuzzy' : troubleOf(ids, item.msgstr, forms);
    if (trouble) wrong.push(`“${item.msgid}” ${trouble}`);
    else {
      const forms = language.dir === 'rtl' ? item.msgstr.map(apart) : item.msgstr;
      texts.set(keyOf(item), ids.length > 1 ? forms : compiled(forms[0] ?? ''));
    }
  }
  if (wrong.length > 0)
    throw new Error(`${fileOf(root, language)} (${language.name}):\n  ${wrong.join('\n  ')}`);
  return { texts, rule, forms };
}

/** What is wrong with a translation; null when it may be printed. */
export function troubleOf(
  ids: readonly string[],
  translated: readonly string[],
  forms: number,
): string | null {
  if (ids.length === 1) {
    const [text = ''] = translated;
    if (!text.trim()) return 'is not translated';
    return isEquivalent(compileTranslation(ids[0] ?? '', ''), compileTranslation(text, ''))
      ? null
      : 'has other placeholders or tags';
  }
  if (translated.length !== forms || translated.some((text) => !text.trim()))
    return `needs ${forms} forms, and has ${translated.filter((text) => text.trim()).length}`;
  const places = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort().join();
  return translated.every((text) => places(text) === places(ids[1] ?? '')) ? null : 'has other placeholders';
}

/**
 * Values each in a direction of their own (https://www.w3.org/International/questions/qa-bidi-unicode-controls): from right to left a name in
 * Latin letters would have its full stop before it, and draw along the numbers beside it.
 */
const apart = (text: string) => text.replace(/\{\d\}/g, '\u2068$&\u2069');

/** The library's type is wider than what it makes of a text. */
const compiled = (text: string) => compileTranslation(text, '') as Text;

/** "nplurals=2; plural=(n != 1);", as gettext has it; the expression is JavaScript too. A boolean counts as 0 or 1. */
export function pluralsOf(header: string): { readonly forms: number; readonly rule: string } {
  const [, forms, rule = ''] = /^nplurals=(\d+);\s*plural=([n\d\s%!=<>?:()&|]+);?$/.exec(header) ?? [];
  if (!forms) throw new Error(`Plural-Forms says nothing that can be understood: ${header}`);
  return { forms: Number(forms), rule: `+(${rule.trim()})` };
}
