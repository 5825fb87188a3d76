import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';

/** Seconds of a step, whatever the machine takes for it. */
const FRAME = 0.016;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A finger that comes down in the middle of the screen and draws so many pixels downwards, as the browser sees it. */
export async function pullDown(page: Page, pixels: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  const from = { x: width / 2, y: height / 3 };
  await draw(page, [[from, { ...from, y: from.y + pixels }]]);
}

/** A finger that draws so far, past the middle of the screen or of what is given. */
export async function swipe(
  page: Page,
  { x = 0, y = 0 }: { x?: number; y?: number },
  over?: Locator,
): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  await over?.evaluate((element) => element.scrollIntoView({ block: 'center' })); // not under a bar
  const box = (await over?.boundingBox()) ?? { x: 0, y: 0, width, height };
  const middle = { x: width / 2, y: box.y + box.height / 2 };
  await draw(page, [
    [
      { x: middle.x - x / 2, y: middle.y - y / 2 },
      { x: middle.x + x / 2, y: middle.y + y / 2 },
    ],
  ]);
}

/** A finger that has drawn so far sideways past the middle of what is given, and is not lifted. */
export async function holdAside(page: Page, x: number, over: Locator): Promise<void> {
  await over.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await over.boundingBox();
  const from = { x: (page.viewportSize()?.width ?? 390) / 2 - x / 2, y: box ? box.y + box.height / 2 : 0 };
  await draw(page, [[from, { ...from, x: from.x + x }]], false);
}

/** Two fingers around the middle of the screen that part, or close, from one distance to another. */
export async function pinch(page: Page, from: number, to: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  const [x, y] = [width / 2, height / 2];
  await draw(page, [
    [
      { x: x - from / 2, y },
      { x: x - to / 2, y },
    ],
    [
      { x: x + from / 2, y },
      { x: x + to / 2, y },
    ],
  ]);
}

/** Until the article on screen listens for fingers: nothing shows it, so the browser is asked. */
export function articleHears(page: Page): Promise<void> {
  return hears(page, `document.querySelector('article.read')?.parentElement`, 'touchend');
}

/** Until rows of lists do. Pulling down is listened to at the body. */
export function rowsHear(page: Page): Promise<void> {
  return hears(page, 'document', 'touchcancel');
}

async function hears(page: Page, expression: string, event: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await expect
    .poll(async () => {
      const { result } = await session.send('Runtime.evaluate', { expression });
      if (!result.objectId) return [];
      const { listeners } = await session.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId,
      });
      return listeners.map(({ type }) => type);
    })
    .toContain(event);
  await session.detach();
}

/** Fingers that come down together, each to go from one spot to another, and are lifted together, or stay. */
async function draw(page: Page, fingers: readonly (readonly [Spot, Spot])[], lifted = true): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const steps = 10;
  const at = (step: number) =>
    fingers.map(([from, to], id) => ({
      id,
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }));
  const began = Date.now() / 1000;
  await touch(session, 'touchStart', at(0), began);
  for (let step = 1; step <= steps; step++) {
    await touch(session, 'touchMove', at(step), began + step * FRAME);
    await page.evaluate(() => new Promise(requestAnimationFrame)); // no finger is faster than the screen
  }
  if (lifted) await touch(session, 'touchEnd', [], began + (steps + 1) * FRAME);
  await session.detach();
}

async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  touchPoints: (Spot & { id: number })[],
  timestamp: number,
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
}
