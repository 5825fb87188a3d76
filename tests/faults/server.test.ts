import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { teasers } from '../support/shelfOfTwenty.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { placeOf, SHELF, type Device } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';
import { feedOf, stories } from './stories.ts';

type Answer = (req: IncomingMessage, res: ServerResponse) => void;

/** What the site would have sent, had it been well: news, edits, and everything that is on the device. */
const GOOD = feedOf([...stories(-9, 0), ...stories(1, 10, { edition: 7 }), ...SHELF.slice(10)]);
const ZIPPED = gzipSync(GOOD);
const HTML = { 'Content-Type': 'text/html' };
const CUT = 'broke off half-way';
const ODD = 'gave an answer that this reader does not understand';

/** With the words of the sentence that tells this fault from the others. */
const ANSWERS: readonly (readonly [what: string, answer: Answer, says: string])[] = [
  ['500', send('Oh.', 500), 'has a fault of its own'],
  ['502', send('Oh.', 502), 'has a fault of its own'],
  ['404', send('No.', 404), 'no longer where it was'],
  ['410', send('No.', 410), 'no longer where it was'],
  ['403', send('No.', 403), 'refuses to give its feed'],
  ['429 with Retry-After', send('Later.', 429, { 'Retry-After': '3600' }), 'server is busy'],
  ['a sign-in page', send('<!doctype html><title>Welcome</title>', 200, HTML), 'web page came in place'],
  [
    'the feed with the type of a picture, cut',
    send(GOOD.slice(0, 500), 200, { 'Content-Type': 'image/png' }),
    CUT,
  ],
  ['a redirect loop', send('', 302, { Location: '/feed.json' }), ODD],
  ['an empty feed', send(plainFeed(0)), 'no articles at the moment'],
  ['another document', send('{"items":7}'), 'is not a JSON Feed'],
  ['clean JSON, cut', send(GOOD.slice(0, GOOD.length / 2)), CUT],
  ['a body cut before its length', cut(GOOD.length, GOOD.slice(0, 5000)), CUT],
  ['a body cut without a length', cut(null, GOOD.slice(0, 5000)), CUT],
  ['a body cut in gzip', cut(ZIPPED.length, ZIPPED.subarray(0, ZIPPED.length / 2)), CUT],
  ['nothing: the line is dropped', (_, res) => void res.destroy(), 'does not answer'],
];

for (const [what, answer, says] of ANSWERS)
  test(
    `the feed is ${what}`,
    { tag: what.includes('before its length') ? '@sample' : [] },
    async ({ device, site }) => {
      site.answer('/feed.json', answer);
      const page = await device.context.newPage();
      await page.goto(`${site.url}/latest`);
      await expect(page.getByRole('main').getByText(says)).toBeVisible();
      await expect(teasers(page).first()).toBeVisible();
      await expectNothingLost(device);
    },
  );

test('a 304 that was not asked for changes nothing', async ({ device, site }) => {
  site.answer('/feed.json', send('', 304));
  await open(device);
  await expectNothingLost(device);
});

const SLOW: readonly (readonly [what: string, answer: Answer])[] = [
  ['accepts and never answers', () => {}],
  ['sends one byte a second', trickle],
];

for (const [what, answer] of SLOW)
  test(`the server ${what}: the store is read at once, and it is given up within 30 s`, async ({
    device,
    site,
  }) => {
    site.answer('/feed.json', answer);
    const page = await device.context.newPage();
    await page.clock.install();
    await page.goto(placeOf(site, 'Story 3'));
    await expect(page.getByText(device.ledger.wordsOf('Story 3'))).toBeVisible();
    await page.clock.fastForward(31_000);
    await expect(page.getByRole('main').getByText('took too long to answer')).toBeVisible();
    await expectNothingLost(device);
  });

test('the network comes and goes twenty times', async ({ device, site }) => {
  const page = await open(device);
  for (let turn = 0; turn < 20; turn++) {
    await (turn % 2 === 0 ? site.stop() : site.start());
    if (turn % 4 === 1) await page.reload();
  }
  site.answer('/feed.json', send(GOOD));
  device.ledger.offered([...stories(-9, 0), ...stories(1, 10, { edition: 7 })]);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Updated just now/ })).toBeAttached();
  await expectNothingLost(device, 20);
});

async function open({ context, site }: Device) {
  const page = await context.newPage();
  await page.goto(`${site.url}/latest`);
  await expect(teasers(page).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Refresh$/ }).first()).toBeEnabled();
  return page;
}

/** Sends a part of what it promised, then drops the line. */
function cut(length: number | null, part: string | Buffer): Answer {
  return (_req, res) => {
    res.writeHead(200, {
      'Content-Type': 'application/feed+json',
      ...(length !== null && { 'Content-Length': length }),
      ...(typeof part !== 'string' && { 'Content-Encoding': 'gzip' }),
    });
    res.write(part, () => res.destroy());
  };
}

function trickle(_req: IncomingMessage, res: ServerResponse): void {
  res.writeHead(200, { 'Content-Type': 'application/feed+json' });
  let sent = 0;
  const timer = setInterval(() => res.write(GOOD[sent++] ?? ' '), 1000);
  res.on('close', () => clearInterval(timer));
}
