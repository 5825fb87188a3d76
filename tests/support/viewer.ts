import { expect, type Locator, type Page } from '@playwright/test';

/** The viewer of pictures, as a reader meets it. */
export const viewer = (page: Page): Locator => page.getByRole('dialog', { name: 'Pictures of this article' });

/** Says which of the pictures is on screen: "2 of 6". */
export const expectTurned = (page: Page, to: string): Promise<void> =>
  expect(viewer(page).getByRole('status')).toHaveText(new RegExp(`^${to}(?::|$)`));

/** Pixels on screen of the picture that the viewer shows. */
export async function shownWidth(page: Page): Promise<number> {
  const box = await viewer(page).getByRole('img').last().boundingBox();
  return box?.width ?? 0;
}

/** Until it shows a picture whole, as large as there is room: its width. */
export async function wholeWidth(page: Page): Promise<number> {
  await expect(viewer(page).getByRole('img').last()).toHaveJSProperty('complete', true);
  await expect.poll(() => shownWidth(page)).toBeGreaterThan(200);
  // Its neighbours come in the same turn as the listeners for fingers do.
  await expect(viewer(page).locator('.pswp__item[style*="none"]')).toHaveCount(0);
  return shownWidth(page);
}
