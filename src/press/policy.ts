import { inlineHashes } from './inlineHashes.ts';
import { PAGE_STANDING } from './standing.ts';

/**
 * The headers of every page. Inline scripts and styles are named by their hashes; pictures, sound and the feed may
 * come from the magazine's own hosts, scripts and styles from here only; so do frames, in which outsidePage.ts
 * frames others.
 */
export function securityHeaders(html: string): Record<string, string> {
  const policy = [...directives(html), `frame-ancestors 'none'`];
  return { 'Content-Security-Policy': policy.join('; '), ...PAGE_STANDING };
}

/** In the head of index.html, before whatever could run or be fetched: a policy holds for what comes after it. */
const ROOM = '<!--policy-->';

/**
 * A page with its own policy in its head, for hosts that send no headers. `frame-ancestors` is the one part of it
 * that browsers take from a header alone. All that is inline must be in `head` already: the page up to its body.
 */
export function withPolicy(head: string): string {
  const policy = directives(head).join('; ');
  return head.replace(ROOM, () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

function directives(html: string): string[] {
  return [
    `default-src 'none'`,
    `script-src 'self' ${inlineHashes(html, 'script')}`,
    `style-src 'self' ${inlineHashes(html, 'style')}`,
    `img-src 'self' https: http: data: blob:`,
    `media-src 'self' https: http: blob:`,
    `font-src 'self'`,
    `frame-src 'self'`,
    `connect-src 'self' https: http:`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types offprint svelte-trusted-html`,
  ];
}
