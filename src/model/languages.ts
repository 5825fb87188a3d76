import { ENGLISH, type Language } from './language.ts';

export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { code: 'es', name: 'Español', dir: 'ltr', locale: 'es', complete: true },
  { code: 'fr', name: 'Français', dir: 'ltr', locale: 'fr', complete: true },
  { code: 'de', name: 'Deutsch', dir: 'ltr', locale: 'de', complete: true },
  { code: 'pt', name: 'Português', dir: 'ltr', locale: 'pt', complete: true },
  { code: 'ar', name: 'العربية', dir: 'rtl', locale: 'ar-u-nu-latn', complete: true },
  { code: 'zh', name: '中文', dir: 'ltr', locale: 'zh-Hans', complete: true },
  { code: 'ja', name: '日本語', dir: 'ltr', locale: 'ja', complete: true },
];

/** Those that a reader can choose. */
export const OFFERED: readonly Language[] = /* @__PURE__ */ LANGUAGES.filter(({ complete }) => complete);

/** The interface of a magazine, as long as its reader has chosen no other: its own language where that is offered, else English. */
export function interfaceOf(language: string): Language {
  const primary = language.toLowerCase().split('-')[0];
  return OFFERED.find(({ code }) => code === primary) ?? ENGLISH;
}

/**
 * What a magazine's pages say of themselves: its own tag where the interface speaks that language, because it may be more
 * exact (`pt-BR`), else the interface's.
 */
export function pageLanguage(language: string): string {
  const { code } = interfaceOf(language);
  return new RegExp(`^${code}\\b`, 'i').test(language) ? language : code;
}
