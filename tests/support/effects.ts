import type { Page, Request } from '@playwright/test';

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
      const left = await Promise.all(asked.splice(0).map(leftTheBrowser));
      return [...outside.splice(0), ...left.filter((url) => url !== null), ...inside];
    },
  };
}

/** What the policy refuses is announced like any request, and then goes nowhere. */
async function leftTheBrowser(request: Request): Promise<string | null> {
  await request.response();
  return request.failure()?.errorText === 'csp'
    ? null
    : `asked for ${request.resourceType()}: ${request.url()}`;
}

/** Runs in the page. */
function inspect(cleaned: boolean): string[] {
  const { offprintRan: ran } = globalThis as unknown as { offprintRan: string[] };
  const found = ran.splice(0);
  if (!cleaned) return found; // it looks as it likes, but does nothing
  for (const element of document.querySelectorAll('iframe, object, embed, frame, base, form[action], portal'))
    found.push(`there is ${element.outerHTML.slice(0, 200)}`);
  for (const element of document.querySelectorAll('main *'))
    for (const { name, value } of element.attributes)
      if (/^on|^style$|^srcdoc$|^ping$/i.test(name) || /^\s*(javascript|data|vbscript|blob):/i.test(value))
        found.push(`there is ${name}="${value.slice(0, 100)}"`);
  const beside = [...document.body.children].filter(
    ({ localName }) => !/^(script|noscript)$/.test(localName),
  );
  if (beside.length !== 1) found.push(`beside the app: ${beside.map(({ localName }) => localName).join()}`);
  for (const name of ['app', 'publication'])
    if (document.querySelectorAll(`[id="${name}"]`).length !== 1) found.push(`id ${name} is there twice`);
  for (const control of document.querySelectorAll('header:not(main *) :is(a, button)')) {
    const { left, top, width, height } = control.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + height / 2;
    const inHeader = y < (control.closest('header')?.getBoundingClientRect().bottom ?? 0); // others are cut off, and under "More"
    const at = width > 0 && inHeader ? document.elementFromPoint(x, y) : null;
    if (at?.closest('main')) found.push(`covered by ${at.outerHTML.slice(0, 200)}`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`wider than the screen by ${scrollWidth - clientWidth} px`);
  return found;
}
