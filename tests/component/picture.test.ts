import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Picture from '../../src/ui/Picture.svelte';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const BROKEN = 'data:image/png;base64,bm8gcGljdHVyZQ==';

test('a picture has its alt, sends no referrer and waits until it is near', async () => {
  const screen = render(Picture, { src: PIXEL, small: null, alt: 'A map of the Rhine' });
  const image = screen.getByRole('img', { name: 'A map of the Rhine' });
  await expect.element(image).toHaveAttribute('loading', 'lazy');
  await expect.element(image).toHaveAttribute('referrerpolicy', 'no-referrer');
});

test('a picture over the fold is fetched at once', async () => {
  const screen = render(Picture, { src: PIXEL, small: null, alt: 'A map', eager: true });
  await expect.element(screen.getByRole('img')).toHaveAttribute('loading', 'eager');
});

test('a list takes the small copy, a page lets the screen choose', async () => {
  const small = `${PIXEL}#640`;
  const row = render(Picture, { src: PIXEL, small, alt: 'A row' });
  await expect.element(row.getByRole('img', { name: 'A row' })).toHaveAttribute('src', small);
  const lead = render(Picture, { src: PIXEL, small, alt: 'A lead', eager: true });
  const chosen = `${small} 640w, ${PIXEL} 1280w`;
  await expect.element(lead.getByRole('img', { name: 'A lead' })).toHaveAttribute('srcset', chosen);
});

test('a broken picture shows its alt instead', async () => {
  const screen = render(Picture, { src: BROKEN, small: null, alt: 'A map of the Rhine', eager: true });
  await expect.element(screen.getByText('A map of the Rhine')).toBeVisible();
  expect(screen.container.querySelector('img')).toBeNull();
});

test('a broken picture without words leaves its box, in its shape', async () => {
  const screen = render(Picture, { src: BROKEN, small: null, alt: '', eager: true });
  await expect.poll(() => screen.container.querySelector('img')).toBeNull();
  const box = screen.container.firstElementChild?.getBoundingClientRect();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 1);
});

test('a picture of another shape does not change the box', async () => {
  const screen = render(Picture, { src: PIXEL, small: null, alt: 'Square', eager: true });
  await expect.element(screen.getByRole('img')).toBeVisible();
  const box = screen.container.firstElementChild?.getBoundingClientRect();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 1);
});
