import { inlineHashes } from './inlineHashes.ts';
import { PAGE_STANDING } from './standing.ts';

/** Where the page stands that may frame foreign pages: a folder, because some hosts take `.html` off a file's address. */
export const OUTSIDE = 'outside/index.html';

/** That page, with its script in it and its policy before that, for hosts that send no headers. */
export function outsidePage(html: string, script: string): string {
  const page = html.replace('<!--script-->', () => script);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${directives(page).join('; ')}" />`;
  return page.replace('<!--policy-->', () => policy);
}

/**
 * Its headers: it may frame any safe page, and be framed by this site; nothing else. The reader's own pages may frame only
 * it (docs/decisions/023-embeds.md).
 */
export function outsideHeaders(html: string): Record<string, string> {
  const policy = [...directives(html), `frame-ancestors 'self'`];
  return { ...PAGE_STANDING, 'Content-Security-Policy': policy.join('; ') };
}

function directives(html: string): string[] {
  return [
    `default-src 'none'`,
    `script-src ${inlineHashes(html, 'script')}`,
    `frame-src https:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ];
}
