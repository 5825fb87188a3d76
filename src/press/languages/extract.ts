import type { AST } from 'svelte/compiler';
import { createHeuristic, defaultHeuristicOpts, getKey, type IndexTracker } from 'wuchale';
import { Transformer } from 'wuchale/adapter-vanilla';
// The package exports what makes it, not the class; the version is pinned.
import { SvelteTransformer } from '../../../node_modules/@wuchale/svelte/dist/transformer.js';

/** A text as a source has it. */
export interface Found {
  /** How catalogues know it: its forms, then its context. */
  readonly key: string;
  /** Two for a text that counts. */
  readonly forms: readonly string[];
  /** Tells it from the same words of another meaning; '' for none. */
  readonly context: string;
  readonly file: string;
  /** What its `{0}` and on stand for in the source. */
  readonly values: readonly string[];
}

/** Where texts that readers see may stand. */
export const HAS_TEXTS =
  /^src\/(?:(?:ui|pages|state|html|share)\/[^.]+(?:\.svelte)?(?:\.ts)?|model\/keys\.ts|languages\/pressWords\.ts)$/;

/** Names of keys, of errors and of what browsers may have, and paths of icons: no words, whatever they begin with. */
const NO_WORDS =
  /^(?:M[\d.].*|[A-Z][a-z]+(?:[A-Z][A-Za-z]*)+|Escape|Enter|Tab|Shift|Home|End|Arrow|Notification|Segmenter|Vimeo|Spotify|Bluesky)$/;
const ordinary = createHeuristic(defaultHeuristicOpts);

/** Calls whose words are not for readers, and the one that makes words of a string which does not look like any. */
const SILENT = /^(?:Error|querySelector(?:All)?|closest|matches|matchMedia|getElementById)$/;

type Heuristic = ConstructorParameters<typeof Transformer>[3];
const heuristic: Heuristic = (message) => {
  const { details, msgStr } = message;
  const call = details.call?.split('.').at(-1) ?? '';
  const text = msgStr.join('\n');
  if (details.scope === 'markup') return ordinary(message);
  if (NO_WORDS.test(text) || SILENT.test(call)) return false;
  const kind = ordinary(message);
  if (kind && details.funcName == null && details.file.endsWith('.ts'))
    throw new Error(
      `${details.file}: “${text}” stands outside of any function, where no catalogue is there yet.`,
    );
  return kind;
};

const runtime: ConstructorParameters<typeof Transformer>[6] = {
  initReactive: () => null, // a page is of one language: nothing of it changes
  useReactive: false,
  plain: { wrapInit: (init) => init, wrapUse: () => 'SAY' },
  reactive: { wrapInit: (init) => init, wrapUse: () => 'SAY' },
};

const CALLS = [
  { name: 'plural', args: ['other', 'message'] as ('other' | 'message')[] },
  { name: 'phrase', args: ['message' as const] },
];
const NO_CATALOGUE = { plain: '', reactive: '' };

/** What draws a text with tags in it is our own. */
const LIBRARY_PART = 'import W_tx_ from "@wuchale/svelte/runtime.svelte"';

/** Texts of components, where a text without tags in it needs no component of its own, and a constant stays one. */
class Components extends SvelteTransformer {
  override visitVariableDeclarator = this.defaultVisitVariableDeclarator;
  override visitFragment = (node: AST.Fragment) =>
    this.mixedVisitor.visit({
      children: node.nodes,
      commentDirectives: this.commentDirectives,
      inCompoundText: this.inCompoundText,
      scope: 'markup',
      element: this.currentElement ?? '',
      useComponent: false,
    });
}

/**
 * A source with its texts taken out, and the texts. `SAY(3)`, `SAY_FORMS(3)`, `SAY_PIECES(3)` stand in their place, with the
 * number that `numberOf` gives to a key. Null where there are none.
 */
export async function takeOut(
  file: string,
  source: string,
  numberOf: (key: string) => number,
): Promise<{ readonly code: string; readonly found: readonly Found[] } | null> {
  const index = { get: numberOf } as IndexTracker; // it is asked nothing else
  const rest = [source, file, index, heuristic, CALLS, NO_CATALOGUE, runtime, () => null] as const;
  const { msgs, output } = file.endsWith('.svelte')
    ? await new Components(...rest).transformSv()
    : new Transformer(...rest).transform();
  if (msgs.length === 0) return null;
  const found = msgs.map(({ msgStr, context, placeholders }) => ({
    key: getKey(msgStr, context),
    forms: msgStr,
    context: context ?? '',
    file,
    values: placeholders.map(([, value]) => value.replace(/\s+/g, ' ').trim()),
  }));
  const drawn = output('').code ?? '';
  const code = drawn
    .replace(LIBRARY_PART, () =>
      drawn.includes('<W_tx_') ? "import W_tx_ from '/src/languages/Tagged.svelte';" : '',
    )
    .replace(/\bphrase\((SAY\(\d+\))\)/g, '$1')
    .replace(/\bSAY\.p\(/g, 'SAY_FORMS(')
    .replace(/\bSAY\.c\(/g, 'SAY_PIECES(')
    .replace(/\bSAY\.x\(/g, 'SAY_WITHIN(');
  return { code, found };
}
