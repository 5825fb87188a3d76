import type { TrustedTypePolicyOptions, TrustedTypesWindow } from 'trusted-types/lib';

const { trustedTypes } = globalThis as unknown as TrustedTypesWindow; // not in TypeScript's DOM yet

/** Told to the policy by who only reads. */
const INERT = 'inert';

/**
 * The app's one Trusted Types policy (https://w3c.github.io/trusted-types/dist/spec/); the page's headers allow no other but
 * Svelte's own. It lets nearly all markup pass, so it is for DOMPurify, which asks it for what it has cleaned, and for nobody else: a
 * string put into a page in any other way throws. The only script it knows is the worker. Undefined where a browser has none.
 */
export const policy = trustedTypes?.createPolicy<TrustedTypePolicyOptions>('offprint', {
  // Of all that may get past a cleaner these alone lead away or ask a stranger, and no Content-Security-Policy stops them.
  createHTML: (markup, inert) =>
    inert === INERT ? markup : markup.replace(/<(?=(?:meta|link)\b)/gi, '&lt;'),
  createScriptURL(url) {
    if (!/^\/(?:.*\/)?sw\.js$/.test(url)) throw new TypeError('not our worker');
    return url;
  },
});

/** Reads markup into a document in which nothing runs and nothing is fetched. */
export function readInert(markup: string): Document {
  const trusted = (policy?.createHTML(markup, INERT) ?? markup) as string; // the parser takes both
  return new DOMParser().parseFromString(trusted, 'text/html');
}
