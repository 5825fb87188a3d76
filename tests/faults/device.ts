import type { BrowserContext, Page } from '@playwright/test';
import { articleId } from '../../src/model/identity.ts';
import { expect } from '../support/calmTest.ts';
import { workerInCharge } from '../support/shelves.ts';
import type { TestSite } from '../support/site.ts';
import { Ledger } from './ledger.ts';
import { readStored } from './storedRows.ts';
import { serveStories, stories, story } from './stories.ts';

/** One reader's browser, what it has acknowledged, and the site that it reads. */
export interface Device {
  readonly site: TestSite;
  readonly ledger: Ledger;
  readonly appFiles: number;
  /** Changes with a restart. */
  context: BrowserContext;
  /** Ends every page, and where the device is a whole profile, the browser. */
  restart: () => Promise<void>;
}

export const SHELF = stories(1, 40);
const SAVED = ['Story 3', 'Story 5', 'Story 10', 'Story 17'];
const READ = ['Story 1', 'Story 2', ...SAVED];

/** A first visit: forty articles come, four are saved, six read, the theme is set; all of it is in the ledger. */
export async function furnish(context: BrowserContext, site: TestSite): Promise<Device> {
  const ledger = new Ledger();
  serveStories(site, SHELF);
  const page = await context.newPage();
  await page.goto(`${site.url}/latest`);
  await updated(page);
  await workerInCharge(page);
  ledger.stored(SHELF);
  for (const title of SAVED) await save(page, ledger, title);
  for (const title of READ) await read(page, site, ledger, title);
  await page.goto(`${site.url}/settings`);
  await page.getByRole('radio', { name: 'Dark' }).check();
  ledger.theme = 'Dark';
  const appFiles = await countAppFiles(page);
  await page.close();
  const restart = async () => {
    for (const open of context.pages()) await open.close();
  };
  return { site, ledger, appFiles, context, restart };
}

/** How many of the app's own files the worker has, for a start without a network. */
export function countAppFiles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const found = names.filter((name) => name.includes('precache'));
    const lists = await Promise.all(found.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().length;
  });
}

/** The feed has answered and its articles are stored. */
export async function updated(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Updated just now/ })).toBeAttached();
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
}

/** Presses Save at an article of the list on screen. */
async function pressSave(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Save ${title}`, exact: true }).click();
}

/** Opens an article and presses Save there: wherever in the lists it has come to stand. */
export async function openAndSave(page: Page, site: TestSite, title: string): Promise<void> {
  await page.goto(placeOf(site, title));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

/** Presses Save in the list, and waits for the word that all of it is there, which may still be the word of the save before: so for the mark. */
export async function save(page: Page, ledger: Ledger, title: string): Promise<void> {
  await pressSave(page, title);
  const { files } = story(Number(title.slice(6)));
  const said =
    files.length === 0
      ? 'Saved. The text is on this device.'
      : /^Saved\. Text(,| and) .* are on this device\./;
  await expect
    .poll(async () => (await readStored(page)).marks.find((mark) => mark.id === idOf(title))?.savedAt)
    .toBeDefined();
  await expect(page.getByRole('status').first()).toContainText(said);
  ledger.saved.add(title);
  ledger.whole.add(title);
}

/** Opens an article. */
async function read(page: Page, site: TestSite, ledger: Ledger, title: string): Promise<void> {
  await page.goto(placeOf(site, title));
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  await isRead(page, ledger, title);
}

/** An article is open: waits until the browser has the mark, which the screen shows before. */
export async function isRead(page: Page, ledger: Ledger, title: string): Promise<void> {
  const id = idOf(title);
  await expect
    .poll(async () => (await readStored(page)).marks.find((mark) => mark.id === id)?.readAt)
    .toBeDefined();
  ledger.read.add(title);
}

/** The app's id of a story, which is a matter of the feed's alone. */
export function idOf(title: string): string {
  return articleId('feed.json', `http://faults.example/${title.toLowerCase().replace(' ', '-')}`);
}

/** The address of a story. */
export function placeOf(site: TestSite, title: string): string {
  return `${site.url}/article/x-${idOf(title)}`;
}
