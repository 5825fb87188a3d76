// Takes the pictures of the app: those in the manifest (public/screenshots) and those in the docs (docs/pictures).
// `npm run screenshots`, after `npm run build`. The clock stands still, so that ages in the pictures do not grow old.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import sharp from 'sharp';

const NOW = new Date('2026-11-22T11:00:00Z');
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const TABLET = { viewport: { width: 768, height: 1024 }, deviceScaleFactor: 1 };
const DESK = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 };

const ARTICLE = 'main article h2 a';
const SHOTS = [
  ['public/screenshots/front-narrow', PHONE, 'light', '/'],
  ['public/screenshots/article-narrow', PHONE, 'light', ARTICLE],
  ['public/screenshots/front-wide', DESK, 'light', '/'],
  ['docs/pictures/front-desk', DESK, 'light', '/'],
  ['docs/pictures/section-tablet', TABLET, 'light', '/section/ciphers'],
  ['docs/pictures/article-phone-dark', PHONE, 'dark', ARTICLE],
];

const server = spawn('node', ['--import', 'tsx', 'src/press/cli.ts', 'start', '--port', '4391'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => {
  server.stdout.on('data', (chunk) => String(chunk).includes('4391') && resolve());
});
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [name, device, colorScheme, target] of SHOTS) {
  const context = await browser.newContext({ ...device, colorScheme, locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto('http://127.0.0.1:4391/');
  await page.locator(ARTICLE).first().waitFor();
  if (target.startsWith('/') && target !== '/') await page.goto(`http://127.0.0.1:4391${target}`);
  if (target === ARTICLE) await page.locator(ARTICLE).first().click();
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    await Promise.all(seen.map((image) => image.decode()));
  });
  const png = await page.screenshot();
  await mkdir(name.replace(/\/[^/]+$/, ''), { recursive: true });
  await writeFile(`${name}.webp`, await sharp(png).webp({ quality: 82 }).toBuffer());
  console.log(`${name}.webp`);
  await context.close();
}
await browser.close();
server.kill();
await once(server, 'exit');
