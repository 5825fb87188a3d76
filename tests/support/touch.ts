import type { CDPSession, Page } from '@playwright/test';

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

/** A finger that draws so far, past the middle of the screen. */
export async function swipe(page: Page, { x = 0, y = 0 }: { x?: number; y?: number }): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  const middle = { x: width / 2, y: height / 2 };
  await draw(page, [
    [
      { x: middle.x - x / 2, y: middle.y - y / 2 },
      { x: middle.x + x / 2, y: middle.y + y / 2 },
    ],
  ]);
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

/** Fingers that come down together, each to go from one spot to another, and are lifted together. */
async function draw(page: Page, fingers: readonly (readonly [Spot, Spot])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const steps = 10;
  const at = (step: number) =>
    fingers.map(([from, to], id) => ({
      id,
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }));
  await touch(session, 'touchStart', at(0));
  for (let step = 1; step <= steps; step++) {
    await touch(session, 'touchMove', at(step));
    await page.evaluate(() => new Promise(requestAnimationFrame)); // no finger is faster than the screen
  }
  await touch(session, 'touchEnd', []);
  await session.detach();
}

async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  touchPoints: (Spot & { id: number })[],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints });
}
