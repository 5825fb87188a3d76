import type { Page } from '@playwright/test';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test, watchCalm } from '../support/calmTest.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { expectPlacesOpen, expectShelfReadable, fillShelf } from '../support/shelfOfTwenty.ts';
import { startSite, type TestSite } from '../support/site.ts';

interface Fault {
  readonly what: string;
  readonly answer: (req: IncomingMessage, res: ServerResponse) => void;
  /** Words of the one sentence that tells this fault from the others. */
  readonly says: string;
}

const GOOD = plainFeed(20);
const LOGIN = '<!doctype html><title>Log in</title><p>Welcome to the hotel.</p>';

const FAULTS: readonly Fault[] = [
  { what: 'not JSON', answer: send('Service moved.'), says: 'it is not JSON' },
  { what: 'JSON, but no feed', answer: send('{"hello":"world"}'), says: 'is not a JSON Feed' },
  { what: 'an empty feed', answer: send(plainFeed(0)), says: 'has no articles at the moment' },
  { what: 'HTML with status 200', answer: send(LOGIN), says: 'A web page came in place of' },
  { what: '404', answer: send('Not here.', 404), says: 'no longer where it was' },
  { what: '403', answer: send('No.', 403), says: 'refuses to give its feed' },
  { what: '500', answer: send('Oh.', 500), says: 'has a fault of its own' },
  { what: '503', answer: send('Later.', 503, { 'Retry-After': '3600' }), says: 'server is busy' },
  { what: 'a cut that leaves a whole answer', answer: send(GOOD.slice(0, 900)), says: 'broke off half-way' },
  { what: 'a connection cut in mid-body', answer: cutAfter(900), says: 'broke off half-way' },
  { what: 'a connection cut at once', answer: (_, res) => res.destroy(), says: 'does not answer' },
  {
    what: 'a redirect to itself',
    answer: send('', 302, { Location: '/feed.json' }),
    says: 'gave an answer that this reader does not understand',
  },
];

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.afterEach(() => site.clearAnswers());

/** Each group keeps one page: what it has stored is the same before and after each of its tests. */
test.describe('with nothing stored', () => {
  let page: Page;
  let expectCalm: () => void;
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    expectCalm = watchCalm(page.context());
  });
  test.afterEach(() => expectCalm());
  test.afterAll(() => page.close());

  for (const { what, answer, says } of FAULTS) {
    test(`${what}: says so, and the reader is usable`, async () => {
      site.answer('/feed.json', answer);
      await page.goto(site.url);
      const sentence = page.getByRole('main').getByText(says);
      await expect(sentence).toBeVisible();
      await expect(page.getByText('There is nothing on this device yet.')).toBeVisible();
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
      await expect(sentence).toBeVisible();
    });
  }

  test('every place opens, and a second try brings the articles', async () => {
    site.answer('/feed.json', send('Oh.', 500));
    await page.goto(site.url);
    const sentence = page.getByRole('main').getByText('has a fault of its own');
    await expect(sentence).toBeVisible();
    await expectPlacesOpen(page);
    site.answer('/feed.json', send(GOOD));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(sentence).toBeHidden();
    await expectShelfReadable(page);
  });
});

test.describe('with 20 articles stored', () => {
  let page: Page;
  let expectCalm: () => void;
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    expectCalm = watchCalm(page.context());
    await fillShelf(page, site);
  });
  test.afterEach(() => expectCalm());
  test.afterAll(() => page.close());

  for (const { what, answer, says } of FAULTS) {
    test(`${what}: says so, and they stay readable`, async () => {
      site.answer('/feed.json', answer);
      await page.reload();
      await expect(page.getByRole('main').getByText(says)).toBeVisible();
      await expectShelfReadable(page);
    });
  }
});

/** Sends a part of what it promised, then drops the line. */
function cutAfter(bytes: number): Fault['answer'] {
  return (_req, res) => {
    res.writeHead(200, {
      'Content-Type': 'application/feed+json',
      'Content-Length': Buffer.byteLength(GOOD),
    });
    res.write(GOOD.slice(0, bytes), () => res.destroy());
  };
}
