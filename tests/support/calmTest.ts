import { expect, test as base, type BrowserContext } from '@playwright/test';
import { launchHeadless } from './browser.ts';

const { args, ...browser } = launchHeadless();

/**
 * Playwright's `test`, with two more things that every test proves or relies on. Nothing was thrown in a page that
 * nobody caught, the policy of the page had nothing to refuse, and no dialog opened. And the network ends at this machine: no name resolves, so that no test depends
 * on a stranger's server, or tells it anything.
 */
export const test = base.extend<{ calm: null }>({
  launchOptions: [
    { ...browser, args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'] },
    { scope: 'worker' },
  ],
  calm: [
    async ({ context }, use) => {
      const expectCalm = watchCalm(context);
      await use(null);
      expectCalm();
    },
    { auto: true },
  ],
});

/** For pages that a file shares between its tests: call what it returns after each. */
export function watchCalm(context: BrowserContext): () => void {
  const uncaught: string[] = [];
  context.on('weberror', (error) => uncaught.push(String(error.error())));
  context.on('dialog', (dialog) => {
    uncaught.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  // What the policy refuses is said on the console, in these words.
  context.on('console', (message) => {
    if (/Content Security Policy|requires 'Trusted/.test(message.text())) uncaught.push(message.text());
  });
  return () => expect(uncaught.splice(0), 'uncaught in the page').toEqual([]);
}

export { expect } from '@playwright/test';
