import { dirname, join } from 'node:path';
import { reach } from './groups.ts';
import type { Sources } from './sources.ts';

/** Types are imported in the same words: with `typeof` before them, or a name behind. */
const DYNAMIC = /(?<!typeof\s+)\bimport\('(\.[^']+)'\)(?!\.[A-Z])/g;

/**
 * A source whose imports of later chunks wait for the texts that stand in these: both are asked for at once. One that has no
 * texts waits for none.
 */
export function waitForTexts(root: string, file: string, code: string, sources: Sources): string {
  return file.startsWith('src/')
    ? code.replace(DYNAMIC, (whole, path: string) => {
        const upTo = lastGroup(root, join(dirname(file), path), sources);
        return upTo > 0 ? `WITH_TEXTS(${upTo}, ${whole})` : whole;
      })
    : code;
}

function lastGroup(root: string, target: string, { texts }: Sources): number {
  const files = reach(root, target);
  return Math.max(
    0,
    ...texts.filter(({ uses }) => uses.some(({ file }) => files.has(file))).map(({ group }) => group),
  );
}
