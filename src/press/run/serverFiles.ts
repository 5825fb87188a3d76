import { dirname, resolve, sep } from 'node:path';
import { caddyfile } from '../hosting/caddy.ts';
import { nginxConf } from '../hosting/nginx.ts';
import type { PagePolicy } from '../hosting/rules.ts';

/**
 * Files for servers of one's own, by path: they lie beside the edition, because nobody should be served them. Empty for a
 * folder whose name such a file cannot say.
 */
export function serverFiles(
  out: string,
  base: string,
  siteUrl: URL | null,
  policies: readonly PagePolicy[],
): ReadonlyMap<string, string> {
  const folder = resolve(out);
  const below = base.slice(1, -1).split('/').filter(Boolean);
  // The server's "/" is above an edition that lies in a folder of the base's name, as it must under that base.
  const fits = below.length > 0 && folder.endsWith(sep + below.join(sep));
  const root = fits ? below.reduce((path) => dirname(path), folder) : folder;
  try {
    return new Map([
      [`${folder}.nginx.conf`, nginxConf({ root, base, policies })],
      [`${folder}.Caddyfile`, caddyfile(siteUrl?.origin ?? ':80', { root, base, policies })],
    ]);
  } catch {
    return new Map(); // a path with signs that these files read as their own: hosts have _headers
  }
}
