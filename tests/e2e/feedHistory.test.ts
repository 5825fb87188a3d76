import { expect, type Page } from '@playwright/test';
import { articleId } from '../../src/model/identity.ts';
import {
  demoFeed,
  demoItem,
  demoItems,
  lastWords,
  serveFeed,
  withChange,
  withNews,
  withoutItem,
} from '../support/feed.ts';
import { refreshNow, waitingButton } from '../support/masthead.ts';
import { cutNetwork, openLatest, test } from '../support/reader.ts';
import { stockShelves } from '../support/shelves.ts';
import { saveButton, teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

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

test('an article says that it has left the feed, and whether it was taken out', async ({ page, site }) => {
  await openLatest(page);
  const [, ...items] = [...demoFeed().items, ...demoFeed('feed-2.json').items];
  const oldest = demoItems().at(-1);
  const kept = items.filter(({ id }) => id !== ARTICLE.id && id !== oldest?.id);
  serveFeed(site, withNews({ ...demoFeed(), next_url: undefined, items: kept }, 'What came instead'));
  await refreshNow(page);
  await expect(waitingButton(page, 1)).toBeVisible();
  const today = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format();

  await page.getByRole('link', { name: ARTICLE.title }).first().click();
  await expect(
    page.getByText(`The magazine took this article out of its feed; noticed on ${today}. Your copy stays.`),
  ).toBeVisible();
  await expect(page.getByText(lastWords(ARTICLE))).toBeVisible();

  await page.goto('/latest');
  await page.getByRole('button', { name: /^Updated just now/ }).waitFor();
  await page.goto(`/article/x-${articleId('feed.json', oldest?.id ?? '')}`);
  await expect(
    page.getByText(`No longer in the magazine’s feed since ${today}. Your copy stays.`),
  ).toBeVisible();
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('what changed in an article is shown when it is asked for, without a network too', async ({
    page,
    context,
    site,
  }) => {
    await stockShelves(page);
    const [before] = /seventeen/.exec(ARTICLE.content_html) ?? [];
    expect(before, 'the demo says so').toBeDefined();
    const content_html = ARTICLE.content_html
      .replace('seventeen', 'eighteen')
      .replace('<p>', '<p>Corrected. ');
    serveFeed(site, withChange(demoFeed(), ARTICLE.id, { content_html }));
    await refreshNow(page);
    await cutNetwork(context, site);
    await page.goto(`/article/x-${articleId('feed.json', ARTICLE.id)}`);
    await expect(page.getByText(/^Updated \d/).first()).toBeVisible();
    await expect(page.getByRole('insertion')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show what changed' }).click();
    const changed = page.getByRole('region', { name: 'What changed' });
    await expect(changed.getByRole('insertion').first()).toContainText('Corrected.');
    await expect(changed.getByRole('deletion')).toContainText('seventeen');
    await page.getByRole('button', { name: 'Hide what changed' }).click();
    await expect(changed).toBeHidden();
  });
});

test('a feed that has ended says so, and what it brought stays', async ({ page, site }) => {
  serveFeed(site, { ...demoFeed(), expired: true });
  await openLatest(page);
  await expect(page.getByText('This magazine has ended')).toBeVisible();
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
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
