import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { send } from './plainFeed.ts';
import type { TestSite } from './site.ts';

const ASSETS = fileURLToPath(new URL('../../dist/assets/', import.meta.url));
/** How the built cleaner begins: `(html, shape) => { let config = …; if (!isReasonable(html)) return …`. */
const CLEANER = /\((\w+),\w+\)=>\{let (\w+)=\{[^{}]*\};(?=if\(!\w+\(\1\)\)return \w+\.sanitize\()/g;

/** The site hands out an app whose cleaner lets everything pass: what is left are the policies of the page. */
export function leaveUncleaned(site: TestSite): void {
  let cleaners = 0;
  for (const name of readdirSync(ASSETS).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(ASSETS + name, 'utf8');
    const open = code.replace(CLEANER, (begin, html: string, config: string) => {
      cleaners++;
      return `${begin}return ${config}.TRUSTED_TYPES_POLICY?.createHTML(${html})??${html};`;
    });
    if (open !== code) site.answer(`/assets/${name}`, send(open, 200, { 'Content-Type': 'text/javascript' }));
  }
  if (cleaners === 0) throw new Error('The built cleaner looks different now.');
}
