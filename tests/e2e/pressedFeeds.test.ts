import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReaderError } from '../../src/model/errors.ts';
import { articleId } from '../../src/model/identity.ts';
import { pressEdition } from '../../src/press/pressEdition.ts';
import { settleIn } from '../support/asPrinted.ts';
import { expect, test } from '../support/calmTest.ts';
import type { Feed, Item } from '../support/feed.ts';
import { startFeedHost, type FeedHost } from '../support/feedHost.ts';
import { feedsBeside } from '../support/feedsBeside.ts';
import { cutNetwork } from '../support/reader.ts';
import { startSite } from '../support/site.ts';
import { SWEEP } from '../support/sweep.ts';

const json = feedsBeside('feeds/json');
const xml = feedsBeside('feeds/xml');
test.skip(json.absent !== null, json.absent ?? '');
test.setTimeout(180_000);

/** One of the kinds; `npm run sweep` takes all of them. */
const SAMPLE = ['macworld.rss'];
const feeds = [
  ...xml.names.map((name) => [name, xml] as const),
  ...json.names.map((name) => [name, json] as const),
]
  .filter(([name]) => !name.endsWith('.opml'))
  .filter(([name]) => SWEEP || SAMPLE.includes(name));

let host: FeedHost;
test.beforeAll(async () => {
  host = await startFeedHost();
});
test.afterAll(() => host.stop());

for (const [name, folder] of feeds)
  test(`${name} is pressed and read, and offline with its pictures`, async ({ page, context }) => {
    const work = await mkdtemp(join(tmpdir(), 'offprint-feeds-'));
    const root = join(work, 'site');
    const text = folder.read(name);
    const pressing = press(work, host.serve(name, text));
    if (name.endsWith('.json') && holdsNothing(JSON.parse(String(text)) as Partial<Feed>)) {
      await expect(pressing).rejects.toThrow(ReaderError);
      expect(existsSync(root)).toBe(false);
      return rm(work, { recursive: true });
    }
    const pressed = await pressing;
    expect(pressed.articles).toBeGreaterThan(0);
    const feed = JSON.parse(readFileSync(join(root, 'feed.json'), 'utf8')) as Feed; // the press's own
    const [richest] = feed.items.toSorted((a, b) => pictures(b.content_html) - pictures(a.content_html));
    const path = `/article/${articleId('feed.json', richest?.id ?? '')}`;

    const site = await startSite({ root });
    try {
      await page.addInitScript(() => localStorage.setItem('offprint:language', 'en')); // whatever the magazine's
      await page.goto(site.url);
      await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
      await settleIn(page);
      await page.goto(site.url + path);
      // A recording is the magazine's own file, at its own address: the press keeps pictures.
      const receipt = page.getByText(/^Text(?:,| and \d|$)/).first();
      await expect(receipt).toBeVisible();
      await expect(receipt).not.toHaveText(/(\d+) of (?!\1 )\d+ picture/);
      const headline = await page.getByRole('heading', { level: 1 }).textContent();
      await cutNetwork(context, site);

      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline ?? '');
      const shown = page.getByRole('article').first().locator('img');
      await expect(page.getByRole('article').first().locator('.prose')).toBeAttached();
      for (const picture of await shown.all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect
          .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
          .toBeGreaterThan(0);
      }
    } finally {
      await site.stop();
      await rm(work, { recursive: true, force: true });
    }
  });

const press = (work: string, url: string) =>
  pressEdition({
    feeds: [{ url, section: null }],
    publication: null,
    folder: work,
    out: join(work, 'site'),
    cache: join(work, 'cache'),
    siteUrl: null,
    base: '/',
    allowPrivate: true,
    now: Date.now(),
    onProgress: () => {},
  });

/** No article that anybody could show: none has a name of its own. */
const holdsNothing = ({ items }: Partial<Feed>) =>
  !Array.isArray(items) || items.every(({ id, url }: Partial<Item>) => !id && !url);

const pictures = (html = '') => html.match(/<img /g)?.length ?? 0;
