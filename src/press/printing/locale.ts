/**
 * A language as Open Graph writes it, `language_TERRITORY` (ogp.me, "og:locale"). The territory is the likeliest where
 * the tag has none. Null for what is no tag or leads to no territory.
 */
export function localeOf(tag: string): string | null {
  const { language, region } = read(tag)?.maximize() ?? {};
  return language && region ? `${language}_${region}` : null;
}

/** Whether two tags name one language, whatever the territory; what is no tag differs from nothing. */
export function sameLanguage(one: string, other: string): boolean {
  const [a, b] = [read(one), read(other)];
  return a === null || b === null || a.language === b.language;
}

function read(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null; // a RangeError for what is no tag, such as "English (UK)"
  }
}
