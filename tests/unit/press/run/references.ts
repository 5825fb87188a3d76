import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const STAND_IN = 'https://edition.invalid';

/**
 * What an edition names and does not have, as `file -> path`: a walk from its front page, its feed and its worker along
 * everything below `base`. Where those are not there themselves, nothing is named.
 */
export async function missingIn(out: string, base: string): Promise<string[]> {
  const missing: string[] = [];
  const seen = new Set<string>();
  const waiting = ['index.html', 'feed.json', 'sw.js', 'manifest.webmanifest', 'feed.xml'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await readFile(join(out, file), 'utf8').catch(() => null);
    if (text === null) continue;
    for (const path of namedIn(text, file, base)) {
      const target = await fileBehind(out, path);
      if (target === null) missing.push(`${file} -> ${path}`);
      else if (/^\.(html|json|js)$/.test(extname(target))) waiting.push(target);
    }
  }
  return missing;
}

function namedIn(text: string, file: string, base: string): string[] {
  const at = `${STAND_IN}${base}${file}`;
  const below = (url: string, from = at) => {
    if (!URL.canParse(url, from)) return [];
    const { origin, pathname } = new URL(url, from);
    return origin === STAND_IN
      ? [pathname.startsWith(base) ? pathname.slice(base.length) : `outside ${pathname}`]
      : [];
  };
  const values = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'));
  const set = (value: string) => value.split(/,\s/).map((candidate) => candidate.split(' ')[0] ?? '');
  if (file.endsWith('.html'))
    return [
      ...values(/\s(?:href|src)="([^"#]+)"/g),
      ...values(/\ssrcset="([^"]+)"/g).flatMap(set),
      ...values(/"(https:\/\/edition\.invalid[^"]*)"/g),
    ].flatMap((url) => below(url));
  if (file.endsWith('.js') && file.startsWith('assets/'))
    return values(/["'`]\.\/([\w.-]+\.js)["'`]/g).flatMap((name) => below(`./${name}`));
  if (file === 'sw.js') return values(/"url":"([^"]+)"/g).flatMap((url) => below(url));
  if (file === 'feed.xml') return values(/(?:src|href|url)="(\/[^"]*)"/g).flatMap((url) => below(url));
  return strings(JSON.parse(text)).flatMap(([key, value]) => {
    if (key === 'content_html')
      return [...value.matchAll(/\s(?:src|href|srcset)="([^"#]+)"/g)].flatMap(([, url = '']) =>
        set(url).flatMap((one) => below(one)),
      );
    return /^(url|image|next_url|src|start_url|scope)$/.test(key) ? below(value) : [];
  });
}

function strings(value: unknown, key = ''): [key: string, value: string][] {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => strings(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => strings(one, name));
}

async function fileBehind(out: string, path: string): Promise<string | null> {
  const name = decodeURIComponent(path);
  for (const candidate of [name, join(name, 'index.html')])
    if ((await stat(join(out, candidate)).catch(() => null))?.isFile()) return candidate;
  return null;
}
