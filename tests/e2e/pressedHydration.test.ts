import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { articlePath, type Edition } from '../support/demoEdition.ts';
import { expect, test } from '../support/edition.ts';
import { demoItem } from '../support/feed.ts';
import { toTheEnd } from '../support/shifts.ts';
import type { TestSite } from '../support/site.ts';
import { SWEEP } from '../support/sweep.ts';

interface Watched {
  readonly shifts: { readonly value: number; readonly sources: readonly string[] }[];
  readonly refused: string[];
  /** The elements that stood on the page before any script of the app. */
  before: { readonly rows: readonly Element[]; readonly focused: Element | null; readonly scroll: number };
}
declare global {
  interface Window {
    watched: Watched;
  }
}

const PLACES = [
  { name: 'front', path: '/' },
  { name: 'latest', path: '/latest' },
  { name: 'section', path: '/section/treaties' },
  { name: 'author', path: '/author/the-cipher-desk' },
  { name: 'article', path: articlePath(demoItem('five-embassies')) },
  { name: 'Arabic article', path: articlePath(demoItem('ibn-fadlan')) },
];

/** On a phone every page, on a desk two of them; `npm run sweep` takes all at three widths. */
for (const width of SWEEP ? [360, 768, 1440] : [360, 1440])
  for (const { name, path } of PLACES.filter(
    ({ name }) => SWEEP || width === 360 || /^(front|article)$/.test(name),
  ))
    test(`${name} at ${width} px comes to life as it was printed: nothing moves, nothing is lost`, async ({
      page,
      site,
      edition,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      const said: string[] = [];
      await page.addInitScript(watch);
      const letScriptsIn = await holdScripts(page, site, edition);
      page.on('console', (message) => {
        const isFace = message.location().url.endsWith('.woff2'); // that it did not come is said too
        if (message.type() !== 'debug' && !isFace) said.push(`${message.type()}: ${message.text()}`);
      });
      await page.goto(path, { waitUntil: 'commit' });
      await expect(page.locator('main article').first()).toBeVisible();
      await page.evaluate(mark);
      const selected = await page.evaluate(() => String(getSelection()));
      expect(selected.length).toBeGreaterThan(10);

      letScriptsIn();
      await expect(page.getByRole('contentinfo')).toBeAttached();
      await expect(page.getByRole('button', { name: /^Updated/, includeHidden: true })).toBeAttached();
      const { kept, focused, selection, scroll } = await page.evaluate(compare);
      expect(kept.gone, 'articles that were drawn anew').toEqual([]);
      expect(kept.number).toBeGreaterThan(0);
      expect(selection).toBe(selected);
      expect(focused, 'focus stays on its link').toBe(true);
      expect(scroll, 'pixels scrolled by itself').toBe(0);

      await toTheEnd(page);
      const { shifts, refused } = await page.evaluate(() => window.watched);
      expect(shifts).toEqual([]);
      expect(refused, 'what the policy refused').toEqual([]);
      expect(said, 'on the console').toEqual([]);
    });

/**
 * From here on scripts of the app wait; what it returns lets them go. No face comes at all: in the tenth of a second for which a browser
 * draws no text (`font-display: optional`) one that comes moves boxes that nobody has seen filled, which counts as a shift all the same.
 */
async function holdScripts(page: Page, site: TestSite, { root }: Edition): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  for (const name of readdirSync(join(root, 'assets')).filter((one) => one.endsWith('.js')))
    site.answer(`/assets/${name}`, async (_req, res) => {
      await released;
      res.writeHead(200, { 'Content-Type': 'text/javascript' });
      res.end(readFileSync(join(root, 'assets', name)));
    });
  await page.route('**/*.woff2', (route) => route.abort());
  return release;
}

function watch(): void {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  const watched: Watched = { shifts: [], refused: [], before: { rows: [], focused: null, scroll: 0 } };
  window.watched = watched;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[])
      if (!entry.hadRecentInput)
        watched.shifts.push({
          value: entry.value,
          sources: entry.sources.map(({ node }) =>
            node instanceof Element ? node.outerHTML.slice(0, 90) : '',
          ),
        });
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    watched.refused.push(`${violatedDirective} ${blockedURI}`);
  });
}

/** The reader is faster than the scripts: scrolls, marks some words, puts the focus on a link. */
function mark(): void {
  const rows = [...document.querySelectorAll('main article, .prose, .prose > *')];
  scrollTo({ top: 200, behavior: 'instant' });
  const link = document.querySelector<HTMLElement>('main article a[href^="/"]');
  link?.focus({ preventScroll: true });
  const words = document.querySelector('main article h1, main article h2, main article h3');
  if (words) getSelection()?.selectAllChildren(words);
  window.watched.before = { rows, focused: link, scroll: scrollY };
}

function compare() {
  const { rows, focused, scroll } = window.watched.before;
  return {
    kept: {
      number: rows.length,
      gone: rows.filter((row) => !row.isConnected).map(({ outerHTML }) => outerHTML.slice(0, 90)),
    },
    focused: focused !== null && document.activeElement === focused,
    selection: String(getSelection()),
    scroll: scrollY - scroll,
  };
}
