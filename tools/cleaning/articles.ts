import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { adaptFeed } from '../../src/feed/adapt.ts';
import { parseWhole } from '../../src/feed/cutOff.ts';
import { ReaderError } from '../../src/model/errors.ts';
import { readFeed } from '../../src/press/intake/read.ts';

export interface FeedMarkup {
  /** Where relative addresses stand. */
  readonly base: string;
  readonly html: string;
}

/** The markup of every article in the feeds of some folders, those over `most` bytes left out; what is no feed has none. */
export function articlesIn(
  folders: readonly string[],
  most = Infinity,
): ReadonlyMap<string, readonly FeedMarkup[]> {
  const files = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => statSync(file).size <= most);
  return new Map(
    files
      .filter((file) => !/\.(?:tsv|opml)$/.test(file))
      .map((file) => [file, articlesOf(readFileSync(file), file.endsWith('.json'))]),
  );
}

function articlesOf(bytes: Uint8Array, isJson: boolean): FeedMarkup[] {
  const address = 'https://feed.example/feed';
  try {
    const read = readFeed(bytes, isJson ? 'application/feed+json' : 'text/xml', new URL(address));
    if (read.kind !== 'feed') return [];
    const { articles } = adaptFeed(parseWhole(JSON.stringify(read.document)), {
      feedKey: 'feed',
      documentUrl: address,
      sections: [],
      now: Date.UTC(2026, 10, 23),
    });
    return articles.map(({ body: { html, base } }) => ({ html, base: base ?? address }));
  } catch (error) {
    if (error instanceof ReaderError) return []; // some are there because they are wrong
    throw error;
  }
}
