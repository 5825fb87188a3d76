import { ALWAYS_ASK } from '../caching.ts';
import { EVERYWHERE, NOT_FOUND, quoted, rulesOf, under, type Rule } from './rules.ts';
import { COMPRESSED, type ServerSite } from './server.ts';

/**
 * What goes into a `server` block of nginx, by `include`. Every location repeats all headers, because `add_header`
 * in a location takes away those around it (ngx_http_headers_module). Throws an Error for a root or a policy with
 * signs that nginx reads as its own.
 */
export function nginxConf({ root, base, policies }: ServerSite): string {
  const rules = rulesOf(policies);
  const notFound = rules.find(({ path }) => path === NOT_FOUND)?.headers ?? { 'Cache-Control': ALWAYS_ASK };
  const others = rules.filter(({ path }) => path !== NOT_FOUND);
  return `# Offprint: include this in a server block.
root ${quoted(root)};
charset utf-8;
error_page 404 ${under(base, NOT_FOUND)};

gzip on;
gzip_vary on;
gzip_types ${COMPRESSED.join(' ')};
# gzip_static on;    # sends page.html.gz where such a file lies beside page.html
# brotli on;         # both need their module: nginx -V names those that are built in

location ${under(base, '/')} {
${headers({ 'Cache-Control': ALWAYS_ASK })}
    try_files $uri $uri/index.html =404;
}

location = ${under(base, NOT_FOUND)} {
    internal;
${headers(notFound)}
}

${others.map((rule) => location(rule, base)).join('\n\n')}
`;
}

function location({ path, headers: own, pages }: Rule, base: string): string {
  const at = under(base, path);
  const where = at.endsWith('*') ? `^~ ${quoted(at.slice(0, -1))}` : `= ${quoted(at)}`;
  const files = pages ? '$uri $uri/index.html' : '$uri';
  return `location ${where} {\n${typeOf(path)}${headers(own)}\n    try_files ${files} =404;\n}`;
}

/** nginx's own list of types does not know manifests, and a browser refuses to install one that is a download. */
function typeOf(path: string): string {
  return path.endsWith('.webmanifest') ? '    types { }\n    default_type application/manifest+json;\n' : '';
}

/** Long caching is for what is there: without `always` it is not said of an error. */
function headers(own: Readonly<Record<string, string>>): string {
  return Object.entries({ ...EVERYWHERE, ...own })
    .map(([name, value]) => {
      const always = name === 'Cache-Control' && value !== ALWAYS_ASK ? '' : ' always';
      return `    add_header ${name} ${quoted(value)}${always};`;
    })
    .join('\n');
}
