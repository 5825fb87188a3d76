import type { PreprocessorGroup } from 'svelte/compiler';

/**
 * What svelte-routing's `Router` does for its `Route`, which is not used here (ARCHITECTURE.md, "Routing"), and for transitions,
 * which our pages draw by themselves: what is left is where we are. Each must be there, or the package draws its pages in
 * another way now.
 */
const UNUSED: readonly (readonly [RegExp, string])[] = [
  [/\{#if viewtransition\}.*\{:else\}(.*)\{\/if\}/s, '$1'],
  [/ route=\{\$activeRoute && \$activeRoute\.uri\}/, ''],
  [/const viewtransitionFn.*?(?=setContext\(HISTORY)/s, ''],
  [/const routerContext.*?(?=\/\/ If locationContext is not set)/s, ''],
  [/\/\/ If routerContext is set.*?(?=if \(!locationContext\))/s, ''],
  [/preserveScroll = event\.preserveScroll \|\| false;/, ''],
  [/setContext\(ROUTER.*?\}\);/s, ''],
  [/import \{ combinePaths, pick \} from "\.\/utils\.js";/, ''],
  [/\{ derived, writable \}/, '{ writable }'],
  [/, ROUTER \}/, ' }'],
];

export const plainRouter: PreprocessorGroup = {
  markup({ content, filename }) {
    if (!filename?.endsWith('svelte-routing/src/Router.svelte')) return undefined;
    let code = content;
    for (const [part, instead] of UNUSED) {
      if (!part.test(code)) throw new Error(`svelte-routing does not have ${part.source} any more.`);
      code = code.replace(part, instead);
    }
    return { code };
  },
};
