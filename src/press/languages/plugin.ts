import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { factsOf } from '../../languages/facts.ts';
import type { Language } from '../../model/language.ts';
import { OFFERED } from '../../model/languages.ts';
import { readCatalogue, type Catalogue } from './catalogue.ts';
import { GROUPS } from './groups.ts';
import { waitForTexts } from './lateTexts.ts';
import { readSources, type Sources } from './sources.ts';
import { speaking } from './speaking.ts';

const TEXTS = 'src/languages/texts.ts';
/** What stands in a source in place of its texts, and what it is called in `languages`. */
const CALLS = [
  ['SAY', 'say', TEXTS],
  ['SAY_FORMS', 'forms', TEXTS],
  ['SAY_PIECES', 'pieces', TEXTS],
  ['SAY_WITHIN', 'within', 'src/languages/within.ts'],
  ['WITH_TEXTS', 'withTexts', 'src/languages/load.ts'],
] as const;

/**
 * Takes the texts out of the sources and makes files of the catalogues, `assets/de0-….js` and on. The build ends where a
 * text is missing in an offered language, or in a catalogue and in no source. `speaks`: the page asks for
 * what it speaks from beside its scripts; a template does not, because its press knows more of each page.
 */
export function languages(root: string, speaks: boolean): Plugin[] {
  let sources: Sources;
  let made: readonly Made[];
  let version = '';
  let isServer = false;
  const path = (id: string) => relative(root, id).replaceAll('\\', '/');

  return [
    {
      name: 'offprint-languages',
      apply: 'build',
      enforce: 'pre',
      // Before the build begins: one that has begun ends in what other plugins make of it, and the reason is lost.
      async configResolved({ build }) {
        isServer = Boolean(build.ssr);
        sources = await readSources(root);
        made = OFFERED.map((language) => ({
          language,
          parts: partsOf(language, sources, readCatalogue(root, language)),
        }));
        version = createHash('sha256')
          .update(JSON.stringify(made))
          .digest('base64url')
          .replace(/\W|_/g, '')
          .slice(0, 7);
      },
      transform(source, id) {
        const file = path(id);
        if (isServer && file === 'src/languages/all.ts') return { code: allOf(made), map: null };
        const code = sources.files.get(file)?.code ?? source;
        const whole = isServer ? code : waitForTexts(root, file, code, sources);
        const dated =
          file === 'src/languages/load.ts' ? whole.replace('version of the catalogues', version) : whole;
        return dated === source ? null : { code: dated, map: null };
      },
      transformIndexHtml: (html, { bundle }) => (bundle && speaks ? speaking(html, [`0-${version}`]) : html),
      generateBundle() {
        if (isServer) return;
        for (const { language, parts } of made)
          for (const [i, source] of parts.entries())
            this.emitFile({ type: 'asset', fileName: `assets/${language.code}${i}-${version}.js`, source });
      },
    },
    {
      // Once the components are compiled: to their compiler a name that nobody declares is a constant.
      name: 'offprint-languages-calls',
      apply: 'build',
      transform: {
        order: 'post',
        handler(code, id) {
          if (!path(id).startsWith('src/')) return null;
          const called = CALLS.filter(([name]) => code.includes(`${name}(`));
          const imports = called.map(
            ([name, is, from]) => `import { ${is} as ${name} } from ${JSON.stringify(join(root, from))};`,
          );
          return called.length > 0 ? { code: imports.join('') + code, map: null } : null;
        },
      },
    },
  ];
}

interface Made {
  readonly language: Language;
  /** Modules, as text. */
  readonly parts: readonly string[];
}

/** Throws where the catalogue and the sources differ. */
function partsOf(language: Language, { texts }: Sources, catalogue: Catalogue): string[] {
  const known = new Set(texts.map(({ key }) => key));
  const missing = texts
    .filter(({ key }) => !catalogue.texts.has(key))
    .map(({ forms }) => `missing: “${forms[0]}”`);
  const stale = [...catalogue.texts.keys()]
    .filter((key) => !known.has(key))
    .map((key) => `in no source: “${key}”`);
  if (missing.length + stale.length > 0)
    throw new Error(
      `${language.code}.po is not of these sources; npm run texts brings it up to date.\n  ${[...missing, ...stale].join('\n  ')}`,
    );
  return Array.from({ length: GROUPS }, (_, group) => {
    const own = texts.filter((text) => text.group === group);
    const at = own[0] ? texts.indexOf(own[0]) : 0;
    const facts = group === 0 ? `,facts=${JSON.stringify(factsOf(language))},rule=n=>${catalogue.rule}` : '';
    return `export const at=${at},texts=${JSON.stringify(own.map(({ key }) => catalogue.texts.get(key)))}${facts};`;
  });
}

/** All catalogues as one module. */
function allOf(made: readonly Made[]): string {
  const parts = made.map(
    ({ language, parts: own }) =>
      `${language.code}:[${own.map((code) => `(()=>{${code.replace('export ', '')}return{at,texts${code.includes(',facts=') ? ',facts,rule' : ''}}})()`).join()}]`,
  );
  return `export const all={${parts.join()}};`;
}
