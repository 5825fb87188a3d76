import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from './command.ts';
import type { DerivedPublication } from './derive.ts';
import type { Page } from './pages.ts';
import { rebase } from './rebase.ts';

/** The files of an edition's feed: `feed.json`, `feed-2.json`, …, each with its text. */
export type FeedFiles = ReadonlyMap<string, string>;

/** Writes the pages of a feed for their new place. Throws a CommandError for one that Node cannot write again. */
export function composeFeed(pages: readonly Page[]): FeedFiles {
  return new Map(
    pages.map(({ document, address }, i) => {
      const next = i + 1 < pages.length ? pageName(i + 1) : null;
      return [pageName(i), stringify(rebase(document, address, next), i + 1)];
    }),
  );
}

/**
 * Makes a built site (a folder) the edition of a feed: its pages, its `offprint.json`, and nothing left of the demo
 * magazine that the build copied along.
 */
export async function writeEdition(
  folder: string,
  feed: FeedFiles,
  publication: DerivedPublication,
): Promise<void> {
  const feeds = (await readdir(folder)).filter((name) => /^feed.*\.json$/.test(name));
  for (const name of [...feeds, 'pictures', 'audio', 'screenshots'])
    await rm(join(folder, name), { recursive: true, force: true });
  for (const [name, text] of feed) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'offprint.json'), JSON.stringify(publication, null, 2));
}

function pageName(position: number): string {
  return position === 0 ? 'feed.json' : `feed-${position + 1}.json`;
}

function stringify(document: unknown, page: number): string {
  try {
    return JSON.stringify(document);
  } catch (cause) {
    // JSON.parse reads a million levels, JSON.stringify runs out of stack after some thousand.
    throw new CommandError(`Page ${page} of the feed is nested too deeply to be copied.`, { cause });
  }
}
