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

/** Whether the first letter that has a direction has that of Hebrew and Arabic. */
export function startsRtl(text: string): boolean {
  return /^[^\p{L}]*[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(text);
}
