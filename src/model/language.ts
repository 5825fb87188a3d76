/** A language of the interface. */
export interface Language {
  /** Two letters, as file names and `<html lang>` have it. */
  readonly code: string;
  /** By its own name: who looks for it reads that, whatever is on screen. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** What `Intl` is asked with. Digits are those of the clock and of the feed, in Arabic too. */
  readonly locale: string;
  /** Every text is translated. What is not whole is neither built nor offered (docs/languages.md). */
  readonly complete: boolean;
}

export const ENGLISH: Language = {
  code: 'en',
  name: 'English',
  dir: 'ltr',
  locale: 'en-GB',
  complete: true,
};
