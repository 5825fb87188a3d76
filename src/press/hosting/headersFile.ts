import { EVERYWHERE, rulesOf, under, type PagePolicy } from './rules.ts';

/** Cloudflare Pages drops longer lines and further rules (its documentation, "Headers"); Netlify names no limit. */
const MAX_LINE = 2000;
const MAX_RULES = 100;

/**
 * The text of `_headers`, which Netlify and Cloudflare Pages read: a path, then its headers, indented. No header is
 * given twice to one answer, because both hosts would join the values with a comma.
 *
 * A path that no rule names keeps the host's own Cache-Control, on both `public, max-age=0, must-revalidate`.
 * Throws an Error for what Cloudflare would drop: a page without its policy is worse than no edition.
 */
export function headersFile(base: string, policies: readonly PagePolicy[]): string {
  const rules = [{ path: '/*', headers: EVERYWHERE }, ...rulesOf(policies)];
  if (rules.length > MAX_RULES) throw new Error(`_headers: ${rules.length} rules; hosts take ${MAX_RULES}.`);
  const lines = rules.flatMap(({ path, headers }) => [
    under(base, path),
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  for (const line of lines) {
    if (line.length > MAX_LINE)
      throw new Error(
        `_headers: a line of ${line.length} signs; hosts take ${MAX_LINE}: ${line.slice(0, 60)}…`,
      );
    if (/[\r\n]/.test(line))
      throw new Error(`_headers: a header has a line break in it: ${line.slice(0, 60)}`);
  }
  return `${lines.join('\n')}\n`;
}
