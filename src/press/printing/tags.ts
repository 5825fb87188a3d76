import { collapse } from '../../feed/plain.ts';

/** Signs that turn the direction of what follows them, in other people's pages too. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text of a feed as one line that steers nothing around it. */
export function line(text: string): string {
  return collapse(text.toWellFormed().replace(DIRECTIONS, ''));
}

/** A tag for each value that says something. */
export function meta(
  key: 'name' | 'property',
  name: string,
  ...values: readonly (string | null)[]
): string[] {
  return values.flatMap((value) => {
    const content = line(value ?? '');
    return content === '' ? [] : [`<meta ${key}="${name}" content="${escape(content)}">`];
  });
}

/** None without an address. */
export function link(
  rel: string,
  href: string | null,
  more: Readonly<Record<string, string>> = {},
): string[] {
  if (href === null) return [];
  const attributes = Object.entries({ rel, ...more, href });
  return [`<link ${attributes.map(([name, value]) => `${name}="${escape(line(value))}"`).join(' ')}>`];
}

/** A block of data; no text in it can end it. */
export function jsonLd(data: unknown): string {
  const text = JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? line(value) : value));
  return `<script type="application/ld+json">${text.replaceAll('<', '\\u003c')}</script>`;
}

/** The moment as ISO 8601; null for none, and for what is no date of four digits. */
export function instant(time: number | null): string | null {
  const date = new Date(time ?? NaN);
  const year = date.getUTCFullYear(); // NaN fails both comparisons
  return year >= 1000 && year <= 9999 ? date.toISOString() : null;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
