import { expect, type Page } from '@playwright/test';
import { openPlace, test } from '../support/reader.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
  readonly label?: string;
}

interface Manifest {
  readonly id: string;
  readonly scope: string;
  readonly start_url: string;
  readonly theme_color: string;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

test('the manifest says who the app is, and the browser finds nothing wrong with it', async ({
  page,
  site,
}) => {
  const { address, manifest } = await readManifest(page, '/article/anything-abc');
  for (const path of [manifest.id, manifest.scope, manifest.start_url])
    expect(new URL(path, address).href).toBe(`${site.url}/`);
  expect(manifest.theme_color).toMatch(/^#[0-9a-f]{6}$/);
  expect(manifest.shortcuts.map(({ name, url }) => [name, new URL(url, address).pathname])).toEqual([
    ['Latest', '/latest'],
    ['Saved', '/saved'],
  ]);
  const session = await page.context().newCDPSession(page);
  const found = await session.send('Page.getAppManifest');
  expect(found.errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A private window, which every test is, may not install anything; that is the browser's only complaint.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
});

test('icons for any place and maskable ones are there, as large as they say', async ({ page }) => {
  const { address, manifest } = await readManifest(page, '/');
  const purposes = manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`);
  expect(purposes).toEqual(expect.arrayContaining(['any 192x192', 'any 512x512', 'maskable 512x512']));
  for (const icon of manifest.icons) await expectPicture(page, address, icon);
});

test('screenshots for narrow and wide windows are there, as large as they say, and described', async ({
  page,
}) => {
  const { address, manifest } = await readManifest(page, '/');
  const factors = new Set(manifest.screenshots.map(({ form_factor }) => form_factor));
  expect([...factors].sort()).toEqual(['narrow', 'wide']);
  for (const screenshot of manifest.screenshots) {
    expect(screenshot.label).toBeTruthy();
    await expectPicture(page, address, screenshot);
  }
});

test('where the browser offers to install, Settings has the button for it', async ({ page }) => {
  await page.goto('/');
  await openPlace(page, 'Settings');
  const install = page.getByRole('button', { name: 'Install Envoy' });
  await expect(page.getByText('This browser does not offer to install Envoy.')).toBeVisible();
  const asked = page.waitForEvent('console', (message) => message.text() === 'asked to install');
  const prevented = await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    const prompt = () => {
      console.info('asked to install');
      return Promise.resolve({ outcome: 'accepted' });
    };
    window.dispatchEvent(Object.assign(offer, { prompt }));
    return offer.defaultPrevented;
  });
  expect(prevented, 'the browser’s own banner stays away').toBe(true);
  await install.click();
  await asked;
  await expect(install).toBeHidden();
});

test.describe('on an iPhone', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  });

  test('Settings tells the steps', async ({ page }) => {
    await page.goto('/settings');
    const steps = page.getByRole('region', { name: 'Install' }).getByRole('listitem');
    await expect(steps).toHaveCount(3);
    await expect(steps.nth(1)).toContainText('Add to Home Screen');
  });
});

async function readManifest(page: Page, path: string): Promise<{ address: string; manifest: Manifest }> {
  await page.goto(path);
  const href = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
  const address = new URL(href, page.url()).href;
  const answer = await page.request.get(address);
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  return { address, manifest: (await answer.json()) as Manifest }; // what is read of it is checked above
}

async function expectPicture(page: Page, address: string, { src, sizes, type }: Picture): Promise<void> {
  const url = new URL(src, address).href;
  const answer = await page.request.get(url);
  expect(answer.status(), url).toBe(200);
  expect(answer.headers()['content-type']).toBe(type);
  const size = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    return `${image.naturalWidth}x${image.naturalHeight}`;
  }, url);
  expect(size, url).toBe(sizes);
}
