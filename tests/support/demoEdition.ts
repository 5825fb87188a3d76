import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleId } from '../../src/model/identity.ts';
import { slugify } from '../../src/model/slug.ts';
import { pressEdition } from '../../src/press/pressEdition.ts';
import { readPublicationFile } from '../../src/press/publication/read.ts';
import type { Feed } from './feed.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PUBLICATION = join(PROJECT, 'public/offprint.json');

/** The demo magazine as the press prints it. */
export interface Edition {
  /** The folder that it was printed into. */
  readonly root: string;
  /** Prints it anew for another path below its host; the pictures are there already. */
  readonly under: (base: string) => Promise<string>;
  /** A file of the feed as it was printed, by its path: `feed.json` first, then `feed/archive-….json`. */
  readonly feeds: () => readonly (readonly [path: string, feed: Feed])[];
}

/** Prints the demo into a new folder. About ten seconds: once for each worker is enough. */
export async function printDemo(folder: string): Promise<Edition> {
  async function print(out: string, base: string): Promise<string> {
    await pressEdition({
      feeds: [{ url: join(PROJECT, 'public/feed.json'), section: null }],
      publication: readPublicationFile(readFileSync(PUBLICATION, 'utf8'), PUBLICATION),
      folder: join(PROJECT, 'public'),
      out,
      cache: join(folder, 'cache'),
      siteUrl: null,
      base,
      allowPrivate: false,
      now: Date.now(),
      onProgress: () => {},
    });
    return out;
  }
  const root = await print(join(folder, 'site'), '/');
  return {
    root,
    under: (base) => print(join(folder, base.replaceAll('/', '-')), base),
    feeds: () =>
      ['feed.json', ...readdirSync(join(root, 'feed')).map((name) => `feed/${name}`)].map((path) => {
        const feed = JSON.parse(readFileSync(join(root, path), 'utf8')) as Feed; // the press's own
        return [path, feed] as const;
      }),
  };
}

/** Where the edition has an article of the demo. */
export function articlePath({ id, title }: { readonly id: string; readonly title: string }): string {
  return `/article/${encodeURIComponent(slugify(title))}-${articleId('feed.json', id)}`;
}
