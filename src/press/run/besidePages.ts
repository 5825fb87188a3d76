import { createHash } from 'node:crypto';
import { LICENCES_FILE } from '../../model/licence.ts';
import type { Language } from '../../model/language.ts';
import { interfaceOf } from '../../model/languages.ts';
import type { Publication } from '../../model/publication.ts';
import { headersFile } from '../hosting/headersFile.ts';
import type { PagePolicy } from '../hosting/rules.ts';
import { catalogueOf } from '../languages/catalogueFile.ts';
import { manifestFor } from '../manifest.ts';
import { OUTSIDE, outsideHeaders } from '../outsidePage.ts';
import type { Template } from '../printing/template.ts';
import { OWN_PLACES } from './places.ts';
import type { Printing } from './printPages.ts';

/** Files that every edition has beside its pages, its feed and its pictures, by path. */
export function besidePages(
  { shell, headers, made }: Printing,
  template: Template,
  publication: Publication,
  base: string,
): ReadonlyMap<string, string> {
  const words = template.printer.wordsFor(publication.language);
  return new Map([
    [LICENCES_FILE, template.licences],
    ['shell.html', shell],
    ['404.html', shell],
    ['_headers.json', JSON.stringify(headers, null, 2)],
    ['_headers', headersFile(base, policiesOf(headers, template))],
    ['manifest.webmanifest', JSON.stringify(manifestFor(publication, Object.keys(made), words), null, 2)],
    ['sw.js', withFiles(template, shell, interfaceOf(publication.language))],
    ['kill-switch.js', template.killSwitch],
    [OUTSIDE, template.outside],
  ]);
}

/** The Content-Security-Policy of every kind of page: one for all of the reader's, so that none can miss its own. */
export function policiesOf(headers: Printing['headers'], { outside }: Template): readonly PagePolicy[] {
  const policy = headers['Content-Security-Policy'] ?? '';
  const between = outsideHeaders(outside)['Content-Security-Policy'] ?? '';
  const folders = ['latest', 'section', 'author', 'article', ...OWN_PLACES];
  const pages = ['/', '/shell.html', '/404.html', ...folders.map((name) => `/${name}/*`)];
  return [...pages.map((path) => ({ path, policy })), { path: '/outside/*', policy: between }];
}

/** The worker, told what to keep for the app to open without a network. Names in `assets` have hashes already. */
function withFiles({ worker, files, licences }: Template, shell: string, { code }: Language): string {
  const revision = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  const kept = [
    { url: 'shell.html', revision: revision(shell) },
    { url: LICENCES_FILE, revision: revision(licences) },
    ...files
      .filter((path) => /\.(js|css|woff2)$/.test(path) && !/\/(memory|auto)-/.test(path)) // docs/decisions/005
      // Of the catalogues the magazine's alone: the worker takes another one when a reader has chosen it.
      .filter((path) => (catalogueOf(path)?.code ?? code) === code)
      .map((url) => ({ url, revision: null })),
  ];
  return worker.replace('self.__WB_MANIFEST', () => JSON.stringify(kept));
}
