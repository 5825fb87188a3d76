import { expect, type Locator, type Page } from '@playwright/test';
import { expectNothing } from '../support/axe.ts';
import { demoItem, serveFeed, type Feed } from '../support/feed.ts';
import { send } from '../support/plainFeed.ts';
import { seenStops } from '../support/focusSeen.ts';
import { cutNetwork, openLatest, openPlace, test } from '../support/reader.ts';
import { workerInCharge } from '../support/shelves.ts';
import { expectNoSidewaysScroll } from '../support/sideways.ts';
import { silence } from '../support/sound.ts';
import {
  endSentence,
  litIn,
  pressKey,
  saidIn,
  soundPauses,
  soundPlays,
  standInSpeech,
} from '../support/speech.ts';
import { storedRows } from '../support/storedRows.ts';
import { saveButton, teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const TITLE = 'A long treaty';
const OTHER = 'A short note';
const ARABIC = 'رسالة قصيرة';
const articles = Array.from(
  { length: 12 },
  (_, i) => `<p>Article ${i + 1} begins. ${'The parties agree to go on as before. '.repeat(9)}</p>`,
);
const item = (title: string, html: string) => ({
  id: title,
  url: `https://envoy.example/${title}`,
  title,
  content_html: html,
});
const FEED: Feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Envoy',
  items: [
    item(
      TITLE,
      `${articles.slice(0, 2).join('')}<figure><img src="/icons/favicon.svg" alt=""><figcaption>A caption.</figcaption></figure>${articles.slice(2).join('')}`,
    ),
    item(OTHER, '<p>That is all.</p>'),
    { ...item(ARABIC, '<p>هذا كل شيء.</p>'), language: 'ar' },
  ],
};

const player = (page: Page): Locator => page.getByRole('region', { name: 'Listen' });
const press = (page: Page, name: string) => player(page).getByRole('button', { name, exact: true }).click();
const lastSaid = async (page: Page) => (await saidIn(page)).at(-1);

async function listenTo(page: Page, title: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await page.getByRole('button', { name: 'Listen' }).click();
  await expect(player(page).getByRole('link', { name: title })).toBeVisible();
}

test.beforeEach(({ site }) => serveFeed(site, FEED));

test('a sentence is lit while it is read, paused and stepped over, by the player and by the device’s own keys', async ({
  page,
}) => {
  await standInSpeech(page);
  await openLatest(page);
  await listenTo(page, TITLE);
  await expect.poll(() => litIn(page)).toBe(TITLE);
  await endSentence(page);
  await expect.poll(() => litIn(page)).toBe('Article 1 begins.');
  await expect.poll(() => soundPlays(page), 'the device’s controls').toBe(true);
  await press(page, 'Pause');
  await expect.poll(() => soundPlays(page)).toBe(false);
  await press(page, 'Next paragraph');
  await expect.poll(() => litIn(page)).toBe('Article 2 begins.');
  expect(await lastSaid(page)).toBe('Article 1 begins.');
  await press(page, 'Play');
  await expect.poll(() => lastSaid(page)).toBe('Article 2 begins.');
  await press(page, 'Next paragraph');
  await expect.poll(() => lastSaid(page)).toBe('Article 3 begins.');
  for (let i = 4; i <= 8; i++) await press(page, 'Next paragraph');
  await expect(page.getByText('Article 8 begins.')).toBeInViewport();

  expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(TITLE);
  expect(await pressKey(page, 'nexttrack'), 'nothing follows').toBe(false);
  await pressKey(page, 'seekforward');
  await expect.poll(() => lastSaid(page)).toBe('Article 9 begins.');
  await pressKey(page, 'pause');
  await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await pressKey(page, 'stop');
  await press(page, 'Close the player');
  await expect(player(page)).toHaveCount(0);
  expect(await litIn(page)).toBe('');
});

test('it reads on while other pages are shown, and the article opens at the place', async ({ page }) => {
  await standInSpeech(page);
  await openLatest(page);
  await listenTo(page, TITLE);
  await openPlace(page, 'Saved');
  for (let i = 0; i < 6; i++) await press(page, 'Next paragraph');
  await expect.poll(() => lastSaid(page)).toBe('Article 6 begins.');
  await player(page).getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('status')).toContainText('You left off here');
  await expect.poll(() => litIn(page)).toBe('Article 6 begins.');
  await expect(page.getByText('Article 6 begins.')).toBeInViewport();
});

test('who has paused it and read on by eye hears on from there, and can go back', async ({ page, site }) => {
  serveFeed(site, { ...FEED, items: [item(TITLE, articles.join('').repeat(2))] });
  await standInSpeech(page);
  await openLatest(page);
  await listenTo(page, TITLE);
  await endSentence(page);
  await expect.poll(() => lastSaid(page)).toBe('Article 1 begins.');
  await press(page, 'Pause');
  for (const words of ['Article 4 begins.', 'Article 6 begins.']) {
    const paragraph = page.getByText(words).first();
    await paragraph.evaluate((text) =>
      scrollTo({ top: text.getBoundingClientRect().top + scrollY - 80, behavior: 'instant' }),
    );
    await expect.poll(() => storedRows(page, 'marks')).toContain(words);
  }
  await press(page, 'Play');
  await expect.poll(() => lastSaid(page)).toBe('Article 6 begins.');
  await expect(page.getByRole('status')).toContainText('It goes on where you have read to.');
  await page.getByRole('button', { name: 'From where it paused' }).click();
  await expect.poll(() => lastSaid(page)).toBe('Article 1 begins.');
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('saved articles follow, without a network too', async ({ page, context, site }) => {
    await standInSpeech(page);
    await openLatest(page);
    await saveButton(page, OTHER).click();
    await expect(page.getByRole('status')).toContainText('Saved.');
    await workerInCharge(page);
    await listenTo(page, TITLE);
    await press(page, 'Add saved articles');
    await expect(player(page).getByRole('button', { name: `Next: ${OTHER}` })).toBeVisible();
    await cutNetwork(context, site);
    await expect.poll(() => soundPlays(page)).toBe(true);
    await player(page)
      .getByRole('button', { name: `Next: ${OTHER}` })
      .click();
    await expect(player(page).getByRole('link', { name: OTHER })).toBeVisible();
    await expect(player(page).getByRole('button', { name: 'Add saved articles' })).toBeFocused();
    await endSentence(page);
    await expect.poll(() => lastSaid(page)).toBe('That is all.');
    expect(await soundPauses(page), 'between the articles').toBe(0);
    await endSentence(page);
    await expect(player(page).getByRole('alert')).toHaveText('That was the end.');
    await expect.poll(() => soundPauses(page)).toBe(1);
  });
});

test('what follows is there in the next visit, and listed: one is gone on with, one taken out, and the keyboard stays', async ({
  page,
}) => {
  await standInSpeech(page);
  await openLatest(page);
  for (const title of [ARABIC, OTHER]) {
    await saveButton(page, title).click();
    await expect(saveButton(page, title)).toHaveAttribute('aria-pressed', 'true');
  }
  await listenTo(page, TITLE);
  await press(page, 'Add saved articles');
  await expect(player(page).getByRole('button', { name: `Next: ${OTHER}` })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Listen' }).click();
  await press(page, 'What comes next');
  const following = player(page).getByRole('list', { name: 'What comes next' });
  await expect(following.getByRole('listitem')).toContainText([OTHER, ARABIC]);
  await following.getByRole('button', { name: ARABIC, exact: true }).click();
  await expect(player(page).getByRole('link', { name: ARABIC })).toBeVisible();
  await expect(following.getByRole('listitem')).toHaveCount(1);
  await expectNothing(page);
  await following.getByRole('button', { name: `Remove “${OTHER}”` }).click();
  await expect(following).toHaveCount(0);
  await expect(player(page).getByRole('button', { name: 'Add saved articles' })).toBeFocused();

  await press(page, 'Add saved articles');
  await expect(player(page).getByRole('button', { name: `Next: ${OTHER}` })).toBeVisible();
  await press(page, 'Close the player');
  await expect(player(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(player(page).getByRole('link', { name: ARABIC })).toBeVisible();
  await expect(player(page).getByRole('button', { name: `Next: ${OTHER}` })).toBeVisible();
});

test('a browser without voices says so, and plays a recording in the same player, from where it was left', async ({
  page,
  site,
}) => {
  const recorded = demoItem('numbers-over-shortwave');
  site.clearAnswers();
  await standInSpeech(page, []);
  await openLatest(page);
  await page.goto(`/search?q=${encodeURIComponent(recorded.title)}`);
  await teaser(page, recorded.title).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: recorded.title })).toBeFocused();
  await page.getByRole('button', { name: 'Listen' }).click();
  await expect(player(page).getByRole('alert')).toHaveText('This browser has no voices to read with.');
  site.answer('/audio/morse.wav', (req) => void req.socket.destroy()); // a tunnel
  await press(page, 'Play the recording');
  await expect(player(page).getByRole('alert')).toContainText('The recording does not play');
  site.clearAnswers();
  await press(page, 'Play');
  await expect(player(page).getByRole('alert')).toBeEmpty();
  await expect(player(page).getByText('/ 0:08')).toBeVisible();
  await press(page, 'Pause');
  await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const place = player(page).getByRole('slider', { name: 'Place in the recording' });
  await place.fill('7');
  await expect(player(page).getByText('0:07 / 0:08')).toBeVisible();
  await pressKey(page, 'previoustrack');
  await expect(place).toHaveValue('0');
  await place.fill('3');
  await press(page, 'Close the player');

  await page.reload();
  await page.getByRole('button', { name: 'Listen' }).click();
  await press(page, 'Play the recording');
  await expect(player(page).getByText('/ 0:08')).toBeVisible();
  await press(page, 'Pause');
  expect(Number(await place.inputValue())).toBeGreaterThanOrEqual(3);
  await place.fill('7');
  await press(page, 'Play');
  await expect(player(page).getByRole('alert')).toHaveText('That was the end.');
});

test('a language that no voice speaks is read when the reader knows of it, and presses Play', async ({
  page,
}) => {
  await standInSpeech(page);
  await openLatest(page);
  await listenTo(page, ARABIC);
  await expect(player(page).getByRole('alert')).toContainText('No voice on this device speaks Arabic.');
  expect(await saidIn(page)).toEqual([]);
  await press(page, 'Play');
  await expect.poll(() => lastSaid(page)).toBe(ARABIC);
  await expect(player(page).getByRole('alert')).toBeEmpty();
});

test('of two tabs one reads aloud', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await standInSpeech(tab);
    await openLatest(tab);
    await listenTo(tab, TITLE);
    await expect(player(tab).getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  }
  await expect(player(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await press(page, 'Play');
  await expect(player(other).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(player(page).getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
});

test('the player fits a phone, covers nothing at the end, and every voice says where it speaks', async ({
  page,
}) => {
  await standInSpeech(page);
  await page.setViewportSize({ width: 360, height: 640 });
  await openLatest(page);
  await listenTo(page, OTHER);
  const voices = player(page).getByRole('combobox', { name: 'Voice' });
  await expect(voices.getByRole('option')).toHaveText(['Ada, on this device', 'Far, over the network']);
  await expectNothing(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.keyboard.press('Control+End');
  const floor = await player(page).evaluate((element) => element.getBoundingClientRect().top);
  const foot = page.getByRole('contentinfo').getByRole('paragraph').last();
  await expect
    .poll(() => foot.evaluate((element) => element.getBoundingClientRect().bottom))
    .toBeLessThan(floor);
  await press(page, 'Close the player');
  await expect(player(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Listen' })).toBeFocused();
});

const SILENCE = silence(120);

test('a recording that is begun under its text goes on in the player on other pages, and one thing sounds at a time', async ({
  page,
  site,
}) => {
  const sound = (name: string) => ({ url: `${site.url}/${name}.wav`, mime_type: 'audio/wav', title: name });
  const heard = { ...item(TITLE, articles.join('')), attachments: [sound('Part one'), sound('Part two')] };
  serveFeed(site, { ...FEED, items: [heard] });
  for (const name of ['Part%20one', 'Part%20two'])
    site.answer(
      `/${name}.wav`,
      send(SILENCE, 200, { 'Content-Type': 'audio/wav', 'Content-Length': `${SILENCE.length}` }),
    );
  await standInSpeech(page);
  await openLatest(page);
  await listenTo(page, TITLE);
  await expect.poll(() => litIn(page)).toBe(TITLE);
  const own = page.getByLabel('Part two');
  await own.evaluate((audio: HTMLAudioElement) => audio.play());
  await expect.poll(() => litIn(page), 'nothing is read aloud any more').not.toBe(TITLE);
  const pause = player(page).getByRole('button', { name: 'Pause', exact: true });
  const at = player(page).getByRole('slider');
  await expect(pause).toBeVisible();
  await expect(at).toBeVisible();
  await openPlace(page, 'Saved');
  await expect(own).toHaveCount(0);
  const second = Number(await at.inputValue());
  await expect.poll(async () => Number(await at.inputValue())).toBeGreaterThan(second + 1);
  await pause.click();
  await press(page, 'Play'); // it goes on, and does not begin anew
  await expect(pause).toBeVisible();
  expect(Number(await at.inputValue())).toBeGreaterThan(second);
  await expect.poll(async () => Number(await at.inputValue())).toBeGreaterThan(second + 3);
});

test('at 400 % the player is the end of the page: it covers no focus and no sentence, and closing it leads back', async ({
  page,
}) => {
  await standInSpeech(page);
  await page.setViewportSize({ width: 320, height: 256 });
  await openLatest(page);
  await listenTo(page, TITLE);
  for (let i = 0; i < 6; i++) await pressKey(page, 'seekforward');
  await expect.poll(() => litIn(page)).toBe('Article 6 begins.');
  await expect(page.getByText('Article 6 begins.')).toBeInViewport();
  await page.getByRole('heading', { level: 1 }).focus();
  expect(await seenStops(page, 30)).toBeGreaterThan(25);
  await expectNoSidewaysScroll(page, 'with the player');
  await expectNothing(page);
  await player(page).getByRole('button', { name: 'Close the player' }).press('Enter');
  await expect(player(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Listen' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Listen' })).toBeInViewport();
});

test.describe('by touch, on a phone', () => {
  test.use({
    hasTouch: true,
    viewport: { width: 390, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  test('an article is dressed, gone through, shared, heard, saved and printed', async ({ page, site }) => {
    const parts = ['First', 'Second', 'Third'].map((part, i) => `<h2>${part} part</h2>${articles[i]}`);
    serveFeed(site, { ...FEED, items: [item(TITLE, parts.join('').repeat(3))] });
    await standInSpeech(page);
    await page.addInitScript(() => {
      window.print = () => (document.documentElement.dataset['asked'] = 'paper');
    });
    const tap = (name: string, role: 'button' | 'checkbox' = 'button') =>
      page.getByRole(role, { name, exact: true }).tap();
    const panel = (name: string) => page.getByRole('dialog', { name });
    await openLatest(page);
    await page.getByRole('main').getByRole('link', { name: TITLE }).tap();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeFocused();

    await tap('Appearance');
    const size = () =>
      page
        .getByText('Article 1 begins.')
        .first()
        .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
    const before = await size();
    await tap('Larger');
    expect(await size()).toBeGreaterThan(before);
    await panel('Appearance').getByText('AaDark').tap();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('heading', { level: 1 }).tap(); // beside the panel, which closes it
    await expect(panel('Appearance')).toBeHidden();

    await tap('Contents');
    await panel('Contents').getByRole('button', { name: 'Third part' }).first().tap();
    await expect(panel('Contents')).toBeHidden();
    const third = page.getByRole('heading', { name: 'Third part' }).first();
    await expect(third).toBeInViewport({ ratio: 1 });

    await tap('Share');
    await tap('Copy link');
    await expect(page.getByRole('status')).toContainText('Copied');
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(panel('Share')).toBeHidden();

    await tap('Listen');
    await tap('Pause');
    await tap('Next paragraph');
    await expect.poll(() => litIn(page)).toBe('First part');
    await tap('Play');
    await expect.poll(() => lastSaid(page)).toBe('First part');

    // Higher than the screen, so that the bar stands at its lower edge.
    await page.locator('.prose').evaluate((text) => {
      scrollTo({ top: text.getBoundingClientRect().top + scrollY + 400, behavior: 'instant' });
      getSelection()?.selectAllChildren(text);
    });
    const passage = page.getByRole('group', { name: 'Selected passage' });
    await expect(passage).toBeVisible();
    const [bar, over] = [await passage.boundingBox(), await player(page).boundingBox()];
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThan(over?.y ?? 0);
    await passage.getByRole('button', { name: 'Copy quote' }).tap();
    await expect(page.getByRole('status')).toContainText('Copied');
    await tap('Close the player');
    await expect(player(page)).toHaveCount(0);

    await tap('Save');
    await expect(page.getByRole('status')).toContainText('Saved.');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Saved' }).tap();
    await page.getByText('Print as one issue').tap();
    await tap(TITLE, 'checkbox');
    await expect(page.getByRole('button', { name: /^Print 0/ })).toBeDisabled();
    await tap('All');
    await tap('Print 1 article');
    await expect(page.locator('html')).toHaveAttribute('data-asked', 'paper');
  });
});
