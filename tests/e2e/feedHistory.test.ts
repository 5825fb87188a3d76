import { expect, type Page } from '@playwright/test';
import {
  demoFeed,
  demoItem,
  lastWords,
  serveFeed,
  withChange,
  withNews,
  withoutItem,
} from '../support/feed.ts';
import { refreshNow, waitingButton } from '../support/masthead.ts';
import { openLatest, test } from '../support/reader.ts';
import { saveButton, teaser } from '../support/teaser.ts';

const ARTICLE = demoItem('metre-convention');

test('a feed that has not changed is answered by 304 and changes nothing', async ({ page, site }) => {
  await openLatest(page);
  const before = await page.getByRole('main').innerText();
  site.requests.length = 0;
  const answer = page.waitForResponse((response) => response.url().endsWith('/feed.json'));
  await refreshNow(page);
  expect((await answer).status()).toBe(304);
  const asked = site.requests.filter(({ path }) => path.startsWith('/feed'));
  expect(asked, 'the second page is not asked for').toHaveLength(1);
  expect(asked[0]?.headers['if-none-match']).toMatch(/^"\w+/);
  expect(await page.getByRole('main').innerText()).toBe(before);
});

test('an edited article shows its new text and keeps what the reader did with it', async ({ page, site }) => {
  await openLatest(page);
  await saveButton(page, ARTICLE.title).click();
  await teaser(page, ARTICLE.title).getByRole('link').click();
  await expect(page.getByText(lastWords(ARTICLE))).toBeVisible();

  const edited = {
    title: 'The treaty with two rulers in it',
    content_html: '<p>A second ruler was found, and this text was written anew because of it.</p>',
    date_published: '2024-03-01T08:00:00Z',
    date_modified: '2024-03-02T06:00:00Z', // long past, whatever the clock of this machine says
  };
  serveFeed(site, withChange(demoFeed(), ARTICLE.id, edited));
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
  await refreshNow(page);
  await page.goto('/section/treaties');
  const row = teaser(page, edited.title);
  await expect(row.getByText('Read', { exact: true })).toBeVisible();
  await expect(saveButton(page, edited.title)).toHaveAttribute('aria-pressed', 'true');
  await expect(teaser(page, ARTICLE.title)).toHaveCount(0);

  await row.getByRole('link').click();
  await expect(page.getByText('A second ruler was found')).toBeVisible();
  await expect(page.getByText(lastWords(ARTICLE))).toHaveCount(0);
  await expect(
    page.locator(`time[datetime="${new Date(edited.date_modified).toISOString()}"]`),
  ).toBeVisible();
});

test('an article that left the feed stays, in the list and in full', async ({ page, site }) => {
  await openLatest(page);
  serveFeed(site, withNews(withoutItem(demoFeed(), ARTICLE.id), 'What came instead'));
  await refreshNow(page);
  await expect(waitingButton(page, 1)).toBeVisible();
  await page.reload();
  await expect(teaser(page, 'What came instead')).toBeVisible();
  await teaser(page, ARTICLE.title).getByRole('link').click();
  await expect(page.getByText(lastWords(ARTICLE))).toBeVisible();
});

test('an emptied feed removes nothing, and the reader is told', async ({ page, site }) => {
  await openLatest(page);
  const before = await headlines(page);
  serveFeed(site, { ...demoFeed(), items: [] });
  await refreshNow(page);
  await expect(page.getByText('The magazine’s feed has no articles at the moment.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('The magazine’s feed has no articles at the moment.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  expect(await headlines(page)).toEqual(expect.arrayContaining(before));
});

function headlines(page: Page): Promise<string[]> {
  return page.getByRole('main').getByRole('article').getByRole('heading').allInnerTexts();
}
