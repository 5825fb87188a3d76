import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../command.ts';
import { withoutCredentials } from '../net/netError.ts';
import { readPublicationFile, type FeedSource, type PublicationFile } from '../publication/read.ts';

/** What an edition is made from. */
export interface Sources {
  readonly feeds: readonly FeedSource[];
  readonly publication: PublicationFile | null;
  /** The folder that paths in the publication file are seen from. */
  readonly folder: string;
  /** Files on this machine that were named, absolute. */
  readonly files: readonly string[];
}

/**
 * Reads the publication file, if one is named; feeds of the command line stand in for its own. Throws a CommandError
 * when there is no feed, or the file cannot be read or has mistakes.
 */
export async function readSources(
  given: readonly string[],
  config: string | null,
  cwd: string,
): Promise<Sources> {
  if (given.length === 0 && config === null)
    throw new CommandError('Name a feed with --feed, or a publication file with --config. See --help.');
  const file = config === null ? null : resolve(cwd, config);
  const publication = file === null || config === null ? null : await readPublication(file, config);
  const feeds = given.map((feed) => ({ url: placeOf(feed, cwd), section: null }));
  const folder = file === null ? cwd : dirname(file);
  const all = feeds.length > 0 ? feeds : (publication?.feeds ?? []);
  const local = all.map(({ url }) => url).filter((url) => !isOnline(url));
  return {
    feeds: all,
    publication,
    folder,
    files: [...(file === null ? [] : [file]), ...local.map((path) => resolve(folder, path))],
  };
}

/** A URL as it is, the path of a file made absolute. */
export function placeOf(feed: string, cwd: string): string {
  const text = feed.trim();
  if (isOnline(text)) return text;
  if (!/^file:\/\//i.test(text)) return resolve(cwd, text);
  try {
    return fileURLToPath(text);
  } catch (cause) {
    throw new CommandError(`“${text}” names no file of this machine.`, { cause });
  }
}

export function isOnline(feed: string): boolean {
  return /^https?:\/\//i.test(feed) && URL.canParse(feed);
}

/** A feed as messages name it: without a password. */
export function shownAs(feed: string): string {
  return isOnline(feed) ? withoutCredentials(new URL(feed)).href : feed;
}

/** What messages are about; null where there are several. */
export function theFeed({ feeds }: Sources): string | null {
  const [first, ...others] = feeds;
  return first === undefined || others.length > 0 ? null : shownAs(first.url);
}

async function readPublication(file: string, name: string): Promise<PublicationFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
    throw new CommandError(`Cannot read ${name}: ${why}.`, { cause });
  }
  return readPublicationFile(text, name);
}
