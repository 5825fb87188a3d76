import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import puppeteer, { type ElementHandle } from 'puppeteer-core';
import type { Driven, Engine, StartOptions } from './engine.ts';
import { killGroup } from './killGroup.ts';
import { watchNoise } from './noise.ts';
import type { Target } from './target.ts';

const PROGRAM = '/usr/bin/firefox-esr';

/** Debian's Firefox by WebDriver BiDi, which it speaks without a driver program between. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: () => (existsSync(PROGRAM) ? [] : [PROGRAM]),
  start,
};

async function start({ profile, downloads, quota }: StartOptions): Promise<Driven> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: PROGRAM,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 1000 },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
      ...(quota !== undefined && { 'dom.quotaManager.temporaryStorage.fixedLimit': Math.ceil(quota / 1024) }),
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.evaluateOnNewDocument(watchNoise);

  async function element(target: Target): Promise<ElementHandle<Element>> {
    const handle = await page.evaluateHandle((wanted) => globalThis.offprintTests.find(wanted)[0], target);
    const found = handle.asElement();
    if (found === null) throw new Error(`Nobody sees ${JSON.stringify(target)}.`);
    return found as ElementHandle<Element>; // find() gives elements
  }

  return {
    goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    back: async () => void (await page.goBack({ waitUntil: 'domcontentloaded' })),
    load: async (script) => void (await page.evaluate(script)),
    evaluate: <A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A) =>
      // Puppeteer's types ask what each argument is made of, which nobody knows here.
      page.evaluate(work as (...args: never) => unknown, ...(args as never)) as Promise<Awaited<R>>,
    click: async (target) => (await element(target)).click(),
    type: async (target, text) => (await element(target)).type(text),
    async choose(target, path) {
      await ((await element(target)) as ElementHandle<HTMLInputElement>).uploadFile(path);
    },
    screenshot: () => page.screenshot(),
    quit: () => browser.close(),
    async kill() {
      await killGroup(browser.process());
      // Puppeteer puts back the settings that it had set aside; the next start must not meet it at that.
      const aside = ['prefs.js.puppeteer', 'user.js.puppeteer'].map((name) => join(profile, name));
      while (aside.some((file) => existsSync(file))) await setTimeout(10);
    },
  };
}
