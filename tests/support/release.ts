import { readFileSync } from 'node:fs';
import type { TestSite } from './site.ts';

const BUILT = new URL('../../dist/sw.js', import.meta.url);

/** The next release: the same worker, but it tells its version to who asks for `/version`. */
export function release(site: TestSite, version: string): void {
  const answer = `event.respondWith(new Response('${version}'))`;
  const told = `self.addEventListener('fetch', (event) => { if (event.request.url.endsWith('/version')) ${answer}; });`;
  const built = readFileSync(BUILT, 'utf8');
  site.answer('/sw.js', (_req, res) => {
    res.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' }).end(told + built);
  });
}
