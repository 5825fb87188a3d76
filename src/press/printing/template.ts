import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PressWords } from '../../languages/pressWords.ts';
import { LICENCES_FILE } from '../../model/licence.ts';
import type { Printed } from '../../model/printed.ts';
import type { PlaceName } from '../../model/places.ts';
import type { Publication } from '../../model/publication.ts';
import { OUTSIDE } from '../outsidePage.ts';

/** The app, built once for every magazine and every base: what an edition's pages are made with. */
export interface Template {
  /** Where its files lie. */
  readonly folder: string;
  /** Paths below it that every edition has, such as `assets/index-x.js`. */
  readonly files: readonly string[];
  /** index.html with its blanks: `<!--name-->`, `<!--head-->`, `<!--noscript-->`. */
  readonly shell: string;
  /** Goes inline into the head of every page. */
  readonly boot: string;
  /** The same for printed pages alone. */
  readonly today: string;
  /** The service worker, with `self.__WB_MANIFEST` where the list of files belongs. */
  readonly worker: string;
  /** What may be put in its place, to take it out of every browser. */
  readonly killSwitch: string;
  /** The page that may frame foreign ones. */
  readonly outside: string;
  /** What ships to the browser, with its licences: for every edition as it is. */
  readonly licences: string;
  /** What a place's page needs beside the entry: style sheets as text, scripts as paths. */
  readonly partsOf: (place: PlaceName) => Parts;
  readonly printer: Printer;
}

interface Parts {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** What `src/print.ts` exports, built for Node. */
interface Printer {
  readonly printPage: (order: {
    readonly publication: Publication;
    readonly base: string;
    readonly path: string;
    readonly printed: Printed;
    readonly text: string;
  }) => Promise<{ readonly head: string; readonly body: string }>;
  readonly wordsFor: (language: string) => PressWords;
  readonly frontCounts: (sections: number) => { readonly latest: number; readonly section: number };
}

interface Chunk {
  readonly name?: string;
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const ENTRY = 'index.html';
/** The file that has a place's page (press/lateChunks). */
const PAGES: Readonly<Partial<Record<PlaceName, string>>> = {
  latest: 'lists',
  section: 'lists',
  author: 'lists',
  article: 'article',
};

/** Opens a built template: `app` and `print` in one folder. Rejects when it is not there or not whole. */
export async function openTemplate(folder: string): Promise<Template> {
  const app = join(folder, 'app');
  const read = (path: string) => readFile(join(app, path), 'utf8');
  const [shell, boot, today, worker, killSwitch, outside, licences, manifest, assets] = await Promise.all([
    read(ENTRY),
    read('boot.js'),
    read('today.js'),
    read('sw.js'),
    read('kill-switch.js'),
    read(OUTSIDE),
    read(LICENCES_FILE),
    read('.vite/manifest.json'),
    readdir(join(app, 'assets')),
  ]);
  const chunks = JSON.parse(manifest) as Readonly<Record<string, Chunk>>; // written by the build
  const sheets = new Map<string, string>(
    await Promise.all(
      assets
        .filter((name) => name.endsWith('.css'))
        .map(async (name) => [`assets/${name}`, await read(`assets/${name}`)] as const),
    ),
  );
  const printer = (await import(pathToFileURL(join(folder, 'print/print.js')).href)) as Printer; // as is this
  return {
    folder: app,
    files: assets.map((name) => `assets/${name}`),
    shell,
    boot,
    today,
    worker,
    killSwitch,
    outside,
    licences,
    printer,
    partsOf(place) {
      const page = PAGES[place];
      if (page === undefined) return { styles: [], scripts: [] };
      const needed = reach(chunks, page);
      return {
        styles: needed.flatMap(({ css = [] }) => css.map((path) => sheets.get(path) ?? '')),
        scripts: needed.map(({ file }) => file),
      };
    },
  };
}

/** The chunk of this name and all that it imports, but for what the entry has brought already. */
function reach(chunks: Readonly<Record<string, Chunk>>, page: string): Chunk[] {
  const from = Object.keys(chunks).find((key) => chunks[key]?.name === page);
  if (from === undefined) throw new Error(`The template has no file “${page}”.`);
  const seen = new Set([ENTRY, ...(chunks[ENTRY]?.imports ?? [])]);
  const found: Chunk[] = [];
  const visit = (key: string) => {
    const chunk = chunks[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    found.push(chunk);
    chunk.imports?.forEach(visit);
  };
  visit(from);
  return found;
}
