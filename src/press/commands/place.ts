import { CommandError } from '../command.ts';

export interface SitePlace {
  /** With a slash at its end; null when nobody knows. */
  readonly siteUrl: URL | null;
  /** With a slash at both ends. */
  readonly base: string;
}

/**
 * Where an edition will stand. Without a base it is the path of the site's URL, else `/`: a preview may stand elsewhere
 * than the site that its links name. Throws a CommandError for what is no such URL or path.
 */
export function readPlace(siteUrl: string | null, base: string | null): SitePlace {
  const url = siteUrl === null ? null : readUrl(siteUrl);
  return { siteUrl: url, base: readBase(base ?? url?.pathname ?? '/') };
}

function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new CommandError(`--site-url needs an address such as https://paper.example/read/, not “${text}”.`);
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/*$/, '/');
  return url;
}

/** It is written into markup, style sheets and scripts, so it holds only what means nothing in any of them. */
function readBase(text: string): string {
  const base = `/${text}/`.replace(/\/+/g, '/');
  const segments = base.split('/').slice(1, -1);
  const safe = segments.every((one) => /^(?:[\w.~@+-]|%[\dA-Fa-f]{2})+$/.test(one) && !/^\.\.?$/.test(one));
  if (!safe)
    throw new CommandError(
      `--base needs a path such as /read/, of letters, digits and . _ ~ - @ +, not “${text}”.`,
    );
  return base;
}
