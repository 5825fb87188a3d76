import { ALWAYS_ASK } from '../caching.ts';
import { EVERYWHERE, NOT_FOUND, quoted, rulesOf, under } from './rules.ts';
import type { ServerSite } from './server.ts';

/**
 * A Caddyfile for the site at an address such as `https://read.example`, for which Caddy fetches its own certificate.
 * Throws an Error for a root or a policy with signs that Caddy reads as its own.
 */
export function caddyfile(address: string, { root, base, policies }: ServerSite): string {
  const rules = rulesOf(policies);
  const own = rules.filter(({ path }) => path !== NOT_FOUND);
  const notFound = rules.find(({ path }) => path === NOT_FOUND)?.headers ?? { 'Cache-Control': ALWAYS_ASK };
  const matched = own.flatMap(({ path, headers }, i) => [
    `	@rule${i} path ${quoted(under(base, path))}`,
    ...lines(headers).map((line) => `	header @rule${i} ${line}`),
  ]);
  const named = own.map(({ path }) => quoted(under(base, path))).join(' ');
  return `# Offprint: a Caddyfile, or a part of one.
${address} {
	root * ${quoted(root)}
	encode zstd gzip

	header {
${lines(EVERYWHERE)
  .map((line) => `		${line}`)
  .join('\n')}
	}
	@other not path ${named}
	header @other Cache-Control ${ALWAYS_ASK}
${matched.join('\n')}
	# Not every system's list of types knows manifests.
	header ${under(base, '/manifest.webmanifest')} Content-Type application/manifest+json

	try_files {path} {path}/index.html
	file_server

	handle_errors {
		rewrite * ${under(base, NOT_FOUND)}
${lines(notFound)
  .map((line) => `		header ${line}`)
  .join('\n')}
		file_server
	}
}
`;
}

function lines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name} ${quoted(value)}`);
}
