import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleId } from '../../src/model/identity.ts';
import { slugify } from '../../src/model/slug.ts';
import { pressEdition } from '../../src/press/pressEdition.ts';
import { readPublicationFile } from '../../src/press/publication/read.ts';
import { test as calm } from './calmTest.ts';
import type { demoItem, Feed } from './feed.ts';
import { startSite, type TestSite } from './site.ts';

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
async function printDemo(folder: string): Promise<Edition> {
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
export function articlePath({ id, title }: ReturnType<typeof demoItem>): string {
  return `/article/${encodeURIComponent(slugify(title))}-${articleId('feed.json', id)}`;
}

/**
 * The calm `test` with the demo's edition, served. A test may stop the site or change its answers, the next one finds
 * it whole.
 */
export const test = calm.extend<{ whole: null }, { edition: Edition; site: TestSite }>({
  edition: [
    // Playwright reads what a fixture needs from this parameter, so it must be a pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'offprint-edition-'));
      await use(await printDemo(folder));
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  site: [
    async ({ edition }, use) => {
      const site = await startSite({ root: edition.root });
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site.url),
  whole: [
    async ({ site }, use) => {
      site.clearAnswers();
      await site.start();
      site.requests.length = 0;
      await use(null);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
