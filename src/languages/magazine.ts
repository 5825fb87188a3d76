/** The magazine's language where the page is not in it; '' where it is. */
let magazine = '';

/** `page` is the language of the interface, as `<html lang>` has it. */
export function beginMagazine(language: string, page: string): void {
  magazine = language === page ? '' : language;
}

/** What marks a text of the magazine: the language that it says, else the magazine's; undefined where the page says it already. */
export const langOf = (language: string): string | undefined => language || magazine || undefined;
