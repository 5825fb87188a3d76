import type { Page, Request } from '@playwright/test';
import { inspect } from './inspect.ts';

/** What an article must not do. */
export interface Effects {
  /** What was done since this was last asked, in words; waits until what the page has begun to fetch is there. */
  readonly seen: () => Promise<string[]>;
}

/**
 * Watches a page for everything that a hostile article could do in it: run a script, open a window or a dialog, lead away, ask
 * another origin for more than a picture, change what is not the article's, and cover what is the reader's. What was not `cleaned`
 * may look as it likes.
 */
export async function watchEffects(
  page: Page,
  origin: string,
  { cleaned }: { readonly cleaned: boolean },
): Promise<Effects> {
  const outside: string[] = [];
  const isOurs = (url: string) => url.startsWith(`${origin}/`);
  page.on('dialog', (dialog) => {
    outside.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => outside.push(`window: ${popup.url()}`));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() ? !isOurs(frame.url()) : cleaned || /^https?:/.test(frame.url()))
      outside.push(`led to ${frame.url()}`);
  });
  const asked: Request[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (isOurs(url) || /^(data|blob):/.test(url)) return;
    const kind = request.resourceType();
    // A magazine's pictures and sound may be on any host: of those that nobody has cleaned the policy keeps only who asks.
    // The reader keeps pictures by fetching them. What a script that ran could fetch is seen by its running.
    const isMagazines = kind === 'image' || kind === 'fetch' || (kind === 'media' && !cleaned);
    if (!isMagazines || request.headers()['referer']) asked.push(request);
  });
  await page.addInitScript(() => {
    const ran: string[] = [];
    Object.assign(globalThis, { offprintRan: ran });
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
      Object.defineProperty(globalThis, name, { value: () => void ran.push(`ran: ${name}`) });
  });
  return {
    async seen() {
      const inside = await page.evaluate(inspect, cleaned);
      const left = await Promise.all(asked.splice(0).map((request) => leftTheBrowser(request, cleaned)));
      return [...outside.splice(0), ...left.filter((url) => url !== null), ...inside];
    },
  };
}

/**
 * What the policy refuses is announced like any request, and then goes nowhere. Where nothing is cleaned, a drawing may be filled
 * with a picture: for that Chromium names the site that asks, though the site's policy is not to, and never the page.
 */
async function leftTheBrowser(request: Request, cleaned: boolean): Promise<string | null> {
  await request.response();
  const { referer } = request.headers();
  const namesPage = referer !== undefined && !/^https?:\/\/[^/]+\/?$/.test(referer);
  const isFill = !cleaned && request.resourceType() === 'other' && !namesPage;
  if (isFill || request.failure()?.errorText === 'csp') return null;
  return `asked for ${request.resourceType()}: ${request.url()}`;
}
