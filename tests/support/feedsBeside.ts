import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Feeds kept beside the project, too many and too foreign to be part of it. */
export interface FeedsBeside {
  /** Why their tests are skipped; null when the folder is there. */
  readonly absent: string | null;
  readonly names: readonly string[];
  readonly read: (name: string) => Buffer;
  /** A column of the folder's `index.tsv`. */
  readonly fact: (name: string, column: string) => string;
}

/** `folder` is below `../shared`, beside the project's root. */
export function feedsBeside(folder: string): FeedsBeside {
  const root = fileURLToPath(new URL(`../../../shared/${folder}/`, import.meta.url));
  const there = existsSync(`${root}index.tsv`);
  const [head = [], ...rows] = there
    ? readFileSync(`${root}index.tsv`, 'utf8')
        .trim()
        .split('\n')
        .map((row) => row.split('\t'))
    : [];
  return {
    absent: there ? null : `skipped: ../shared/${folder} is not there`,
    names: rows.map(([name = '']) => name),
    read: (name) => readFileSync(root + name),
    fact: (name, column) => rows.find(([first]) => first === name)?.[head.indexOf(column)] ?? '',
  };
}
