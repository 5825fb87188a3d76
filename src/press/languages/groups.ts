import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is loaded together, in the order in which it is. A page of a later group needs those before it. */
const ROOTS: readonly (readonly string[])[] = [
  ['src/main.ts'],
  // An article, with what it asks for while it comes; and what the front page draws of what was begun, and of news.
  [
    'src/pages/ArticlePage.svelte',
    'src/pages/whileReading.ts',
    'src/html/rare.ts',
    'src/ui/withinText.ts',
    'src/ui/outsideFrame.ts',
    'src/pages/ContinueReading.svelte',
    'src/ui/NewPill.svelte',
  ],
  ['Latest', 'Section', 'Author'].map((name) => `src/pages/${name}Page.svelte`),
];
export const GROUPS = ROOTS.length + 1;

const STATIC = /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm;

/** Tells the group of every source of the app: when its texts are needed. */
export function groupsOf(root: string): (file: string) => number {
  const groups = new Map<string, number>();
  for (const [group, roots] of ROOTS.entries())
    for (const file of roots.flatMap((one) => [...reach(root, one)]))
      if (!groups.has(file)) groups.set(file, group);
  return (file) => groups.get(file) ?? ROOTS.length;
}

/** A source and all that is there when it is: what it imports, and not what it imports when it is wanted. */
export function reach(root: string, from: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(from) || !/\.(?:ts|svelte)$/.test(from) || !existsSync(join(root, from))) return seen;
  seen.add(from);
  for (const [, path = ''] of readFileSync(join(root, from), 'utf8').matchAll(STATIC))
    reach(root, join(dirname(from), path), seen);
  return seen;
}
