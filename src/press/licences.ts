import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { LICENCES_FILE, type LicenceNotice } from '../model/licence.ts';

/** A package in a build, as Vite's own `build.license` tells it. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
}

const FONTS = [
  ['Newsreader', 'newsreader'],
  ['A face cut from Source Serif', 'source-serif'],
  ['Instrument Sans', 'instrument-sans'],
  ['A face cut from OpenDyslexic', 'dyslexic'],
] as const;

/**
 * Everything in one list: `own` first, then what is bundled and in the same text together, by name. Throws an Error for a
 * package that does not say its licence: it may not be given to anybody.
 */
export function noticesOf(
  own: readonly LicenceNotice[],
  bundled: readonly Bundled[],
): readonly LicenceNotice[] {
  const byText = new Map<string, { names: Set<string>; licence: string }>();
  for (const { name, version, identifier, text } of [...bundled].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!identifier || !text) throw new Error(`${name} ${version} is bundled and has no licence.`);
    const notice = byText.get(text) ?? { names: new Set(), licence: identifier };
    byText.set(text, notice);
    notice.names.add(`${name} ${version}`);
  }
  const others = [...byText].map(([text, { names, licence }]) => ({ names: [...names], licence, text }));
  return [...own, ...others];
}

/**
 * For the worker's build, which comes after the app's and before the list of files is made: puts what both have bundled
 * into one file, with the app itself and its fonts. The app's build has written its part there (`build.license`).
 */
export function licences(project: string): Plugin {
  let file = '';
  return {
    name: 'offprint-licences',
    config: () => ({ build: { license: { fileName: LICENCES_FILE } } }),
    configResolved: ({ root, build }) => void (file = resolve(root, build.outDir, LICENCES_FILE)),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[LICENCES_FILE];
        if (!existsSync(file)) return; // the app's build has failed: its error is the one to be shown
        if (worker?.type !== 'asset') throw new Error('Vite has listed no licences.');
        const parts = [readFileSync(file, 'utf8'), String(worker.source)];
        const bundled = parts.flatMap((part) => JSON.parse(part) as Bundled[]); // written by Vite a moment ago
        worker.source = JSON.stringify(noticesOf(ownNotices(project), bundled));
      },
    },
  };
}

function ownNotices(project: string): LicenceNotice[] {
  const read = (path: string) => readFileSync(join(project, path), 'utf8').trim();
  return [
    { names: ['Offprint'], licence: 'MIT', text: read('LICENSE') },
    ...FONTS.map(([name, file]) => ({
      names: [`${name} (fonts)`],
      licence: 'OFL-1.1',
      text: read(`src/press/fonts/${file}-OFL.txt`),
    })),
  ];
}
