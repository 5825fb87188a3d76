import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { startSite, type TestSite } from '../support/site.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));

/** The built site on a host that sends no header of ours: `_headers.json` is where our server has them from. */
let folder: string;
let site: TestSite;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-bare-'));
  await cp(BUILT, folder, { recursive: true, filter: (path) => basename(path) !== '_headers.json' });
  site = await startSite({ root: folder });
});
test.afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

declare global {
  interface Window {
    ran?: string;
  }
}

test('with no header at all the reader is whole', async ({ page }) => {
  const answer = await page.goto(site.url);
  expect(answer?.headers()['content-security-policy']).toBeUndefined();
  await expect(page.getByText('You are up to date.')).toBeAttached();
  await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click();
  await expect(page.getByText(/^Text and .*, checked/)).toBeVisible();
});

/** Each is refused, and said to be; so whatever fails the other tests can be heard. */
const FORBIDDEN = [
  ['an inline script', '<script>window.ran = "script"</script>', /inline script/],
  ['an inline handler', '<img src="/none.png" onerror="window.ran = \'handler\'">', /inline event handler/],
  ['an inline style', '<style>body { display: none }</style>', /inline style/],
  ['a style attribute', '<p style="color: red">red</p>', /inline style/],
  ['a script from elsewhere', '<script src="https://evil.example/x.js"></script>', /loading the script/i],
  ['a frame', '<iframe src="https://evil.example/"></iframe>', /framing/i],
  ['a base address', '<base href="https://evil.example/">', /base URI/i],
] as const;

for (const [what, markup, said] of FORBIDDEN)
  test(`with no header at all ${what} in the page is refused`, async ({ page, overheard }) => {
    await serveWith(markup);
    await page.goto(site.url);
    await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
    expect(await page.evaluate(() => window.ran)).toBeUndefined();
    await page.close();
    expect(overheard.splice(0).join('\n')).toMatch(said);
  });

test('with no header at all text is not run, nor put into the page as markup', async ({
  page,
  overheard,
}) => {
  await page.goto(site.url);
  await expect(page.getByText('You are up to date.')).toBeAttached();
  expect(await thrownBy(page, 'eval')).toBe('EvalError');
  expect(await thrownBy(page, 'innerHTML')).toBe('TypeError');
  expect(await thrownBy(page, 'policy')).toBe('TypeError');
  await page.close();
  const heard = overheard.splice(0).join('\n');
  for (const said of [/requires 'TrustedScript'/, /requires 'TrustedHTML'/]) expect(heard).toMatch(said);
});

/** The front page with something at its end that cleaning has let through. */
async function serveWith(markup: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  site.answer(
    '/',
    (_req, res) =>
      void res
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(page.replace('</body>', () => `${markup}</body>`)),
  );
}

/** The name of the error; in a turn of the page's own, because the browser lets what its tools run do more. */
function thrownBy(page: Page, deed: 'eval' | 'innerHTML' | 'policy'): Promise<string> {
  return page.evaluate(
    (asked) =>
      new Promise<string>((resolve) =>
        setTimeout(() => {
          try {
            if (asked === 'eval') (0, eval)('window.ran = "eval"');
            if (asked === 'innerHTML') document.createElement('p').innerHTML = '<b>raw</b>';
            if (asked === 'policy')
              (
                window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
              ).trustedTypes.createPolicy('another', {});
            resolve('nothing');
          } catch (error) {
            resolve(error instanceof Error ? error.name : String(error));
          }
        }),
      ),
    deed,
  );
}
