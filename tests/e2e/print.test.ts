import { openArticle } from '../support/demoPlaces.ts';
import { onPaper } from '../support/onPaper.ts';
import { cutNetwork, restoreNetwork } from '../support/reader.ts';
import { expect, test } from '../support/stocked.ts';

test('an article on paper is text, pictures, captions and the addresses of its links', async ({
  stocked: { context, site },
}) => {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: 'dark' });
  await openArticle(page, site, 'The letter that must be carried');
  const text = page.locator('article.read .prose');
  const link = text.locator('a[href^="http"]').first();
  const address = (await link.getAttribute('href')) ?? 'there is a link';
  // What adds the notes comes when nothing else is to do: the picture's button comes with it.
  await expect(page.getByRole('button', { name: /^Enlarge/ }).first()).toBeVisible();
  const notes = text.getByRole('list').filter({ hasText: address });
  await expect(async () => {
    await onPaper(page, async () => {
      await expect(notes.last()).toBeVisible({ timeout: 1000 });
    });
  }).toPass();

  await onPaper(page, async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('article.read figcaption').first()).toBeVisible();
    await expect(text.locator('sup', { hasText: /^1$/ }).first()).toBeVisible();
    await expect(text).toHaveCSS('color', 'rgb(0, 0, 0)');
    for (const name of ['Save', 'Share', 'Listen'])
      await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'More to read' })).toBeHidden();
  });
  await expect(notes).toHaveCount(0);

  // Whatever the size on the screen: captions are small, their lines apart, and a picture without a size has its own shape.
  await page.locator('html').evaluate((root) => (root.dataset['size'] = '5'));
  await text.evaluate((shown) => {
    const figure = document.createElement('figure');
    figure.append(new Image(), document.createElement('figcaption'));
    shown.append(figure);
  });
  await onPaper(page, async () => {
    const caption = await text.locator('figcaption').evaluate((box) => {
      const { fontSize, lineHeight } = getComputedStyle(box);
      return { size: parseFloat(fontSize), line: parseFloat(lineHeight) };
    });
    expect(caption.size).toBeLessThan(12);
    expect(caption.line / caption.size).toBeGreaterThan(1.25);
    await expect(text.locator('img').last()).toHaveCSS('aspect-ratio', 'auto');
  });
});

test('chosen articles print as one issue in two columns, without a network and with their pictures', async ({
  stocked: { context, site },
}) => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset['asked'] = 'paper');
  });
  const titles = ['One address, five embassies', 'What Bismarck cut at dinner', 'A continent, paused'];
  await page.goto('/');
  for (const title of titles) {
    await openArticle(page, site, title);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('status')).toContainText(/Saved\./);
  }
  await cutNetwork(context, site);
  await page.goto('/saved');
  const fold = page.getByText('Print as one issue');
  await fold.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'What Bismarck cut at dinner' }).uncheck();
  await page.getByRole('button', { name: 'Print 2 articles' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'paper');

  await expect(page.getByRole('button', { name: 'Print 2 articles' })).toBeEnabled();
  const issue = page.locator('.issue');
  await expect(issue).toBeHidden();
  await onPaper(page, async () => {
    await expect(issue.locator('article > h2')).toHaveText([titles[2] ?? '', titles[0] ?? '']); // last saved first
    await expect(issue.getByRole('listitem').filter({ hasText: 'A continent, paused' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeHidden();
    await expect(issue.locator('.columns').first()).toHaveCSS('column-count', '2');
    const pictures = issue.locator('img');
    expect(await pictures.count()).toBeGreaterThan(5);
    expect(
      await pictures.evaluateAll((all: HTMLImageElement[]) => all.every((one) => one.naturalWidth > 0)),
    ).toBe(true);
  });
  await expect(issue).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeVisible();
  await restoreNetwork(context, site);
});
