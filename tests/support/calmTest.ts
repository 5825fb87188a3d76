import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { launchHeadless } from './browser.ts';

const { args, ...browser } = launchHeadless();

/**
 * Playwright's `test`, with two more things that every test proves or relies on. Nothing was thrown in a page that
 * nobody caught, the policy of the page had nothing to refuse, and no dialog opened: in no page of this browser, whichever
 * fixture or hook has opened it. And the network ends at this machine: no name resolves, so that no test depends
 * on a stranger's server, or tells it anything.
 */
export const test = base.extend<{ calm: null }, { overheard: string[] }>({
  launchOptions: [
    { ...browser, args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'] },
    { scope: 'worker' },
  ],
  /** What this browser's pages have said so far; a test that makes them say it takes it out. */
  overheard: [
    async ({ browser: watched }, use) => {
      const said: string[] = [];
      watched.on('context', (context) => listen(context, said));
      await use(said);
    },
    { scope: 'worker', auto: true },
  ],
  calm: [
    async ({ overheard }, use) => {
      await use(null);
      expectNothing(overheard);
    },
    { auto: true },
  ],
});

/** For a browser that a test starts by itself: call what it returns after each. */
export function watchCalm(context: BrowserContext): () => void {
  const said: string[] = [];
  listen(context, said);
  return () => expectNothing(said);
}

function listen(context: BrowserContext, said: string[]): void {
  context.on('weberror', (error) => said.push(String(error.error())));
  context.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  // What the policy refuses is said on the console, in these words (tests/e2e/policy.test.ts hears them), or thrown. Page by
  // page: a listener for the whole context, or a script in its pages, has been seen to keep a worker from being replaced.
  const hear = (page: Page) =>
    page.on('console', (message) => {
      if (/Content Security Policy|requires 'Trusted/.test(message.text())) said.push(message.text());
    });
  for (const page of context.pages()) hear(page);
  context.on('page', hear);
}

function expectNothing(said: string[]): void {
  expect(said.splice(0), 'uncaught in the page').toEqual([]);
}

export { expect } from '@playwright/test';
