/** The magazine's language, and the same where the page is not in it; '' where it is. */
let [own, magazine] = ['', ''];

/** `page` is the language of the interface, as `<html lang>` has it. */
export function beginMagazine(language: string, page: string): void {
  own = language;
  magazine = language === page ? '' : language;
}

/** What marks a text of the magazine: the language that it says, else the magazine's; undefined where the page says it already. */
export const langOf = (language: string): string | undefined => language || magazine || undefined;

/** Marks the magazine's words within an article, which may be in another language than both. */
export const langOfMagazine = (): string | undefined => own || undefined;

/** For the name of a section: that of what is in none is ours. */
export const langOfSection = (slug: string): string | undefined => (slug === 'more' ? undefined : langOf(''));
