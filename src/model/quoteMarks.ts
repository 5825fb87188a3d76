const OF_LANGUAGES: readonly (readonly [language: RegExp, open: string, close: string])[] = [
  [/^fr\b/i, '«\u202F', '\u202F»'],
  [/^de\b/i, '„', '“'],
  [/^ja\b|^zh-(?:hant|tw|hk)\b/i, '「', '」'],
];

/** The quotation marks that go around a text of a language: a BCP 47 tag, or '' where it is not known. French has its blanks with them. */
export function quoteMarks(text: string, language: string): readonly [open: string, close: string] {
  const [, open, close] = OF_LANGUAGES.find(([pattern]) => pattern.test(language)) ?? [];
  if (open && close) return [open, close];
  return startsRtl(text) ? ['«', '»'] : ['“', '”'];
}

/** What the marks of a text become within others of their kind, by the mark that opens those. French has no blanks in its second ones. */
const WITHIN: readonly (readonly [
  openings: string,
  kind: RegExp,
  inner: Readonly<Record<string, string>>,
])[] = [
  ['“„', /[„“”]/g, { '„': '‚', '“': '‘', '”': '’' }],
  ['«', /[«»]/g, { '«': '‹', '»': '›' }],
  ['«\u202F', /«[^\S\n]*|[^\S\n]*»/g, { '«': '“', '»': '”' }],
  ['「', /[「」]/g, { '「': '『', '」': '』' }],
];
/** Typewriter marks that open and close: none of inches. */
const STRAIGHT = /(?<![\p{L}\p{N}])"(?=\S)([^"]*[^\s"])"(?![\p{L}\p{N}])/gu;

/**
 * Paragraphs as they stand between these quotation marks: what they quote themselves has the language's second ones. Where they are a
 * quotation from end to end they lose their own.
 */
export function withinMarks(
  paragraphs: readonly string[],
  [open, close]: readonly [open: string, close: string],
): string[] {
  const [, kind, inner] = WITHIN.find(([openings]) => openings.includes(open)) ?? [];
  if (!kind || !inner) return [...paragraphs];
  const text = paragraphs.map((words) => words.replace(STRAIGHT, `${open}$1${close}`)).join('\n');
  const [first, last, ...others] = text.matchAll(kind);
  const isWhole = first?.index === 0 && last && last.index + last[0].length === text.length;
  const words =
    isWhole && others.length === 0
      ? text.slice(first[0].length, last.index)
      : text.replace(kind, (mark) => inner[mark.trim()] ?? mark);
  return words.split('\n');
}

/** Whether the first letter that has a direction has that of Hebrew and Arabic. */
export function startsRtl(text: string): boolean {
  return /^[^\p{L}]*[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(text);
}
