import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Feeds kept beside the project, too many and too foreign to be part of it. */
export interface Folder {
  readonly there: boolean;
  /** Rows of its `index.tsv` by column name; none when the folder is not there. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  read(file: string): Buffer;
}

export function folderBeside(name: string): Folder {
  const folder = join('..', 'shared', name);
  const index = join(folder, 'index.tsv');
  const there = existsSync(index);
  if (!there) console.warn(`skipped: ${folder} is not there`);
  const [head = [], ...rows] = there
    ? readFileSync(index, 'utf8')
        .trim()
        .split('\n')
        .map((row) => row.split('\t'))
    : [];
  return {
    there,
    rows: rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? '']))),
    read: (file) => readFileSync(join(folder, file)),
  };
}
