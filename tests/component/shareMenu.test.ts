import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ShareMenu from '../../src/ui/ShareMenu.svelte';

const LINKS = {
  magazine: 'https://envoy.example/a',
  reader: 'https://reader.example/article/a-abc',
  mail: 'mailto:?subject=A',
};

function menu(props: Record<string, unknown> = {}) {
  const onshare = vi.fn(() => Promise.resolve(false));
  const oncopy = vi.fn(() => Promise.resolve(true));
  const screen = render(ShareMenu, { links: () => LINKS, onshare, oncopy, ...props });
  return { screen, oncopy, share: screen.getByRole('button', { name: 'Share' }) };
}

test('opens only when the device has no sheet of its own', async () => {
  const onshare = vi.fn(() => Promise.resolve(true));
  const { screen, share } = menu({ onshare });
  await share.click();
  expect(onshare).toHaveBeenCalledOnce();
  await expect.element(share).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByRole('button', { name: 'Copy link', exact: true }).elements()).toHaveLength(0);
});

test('offers the magazine’s link, the reader’s, and mail', async () => {
  const { screen, share, oncopy } = menu();
  await share.click();
  await expect.element(share).toHaveAttribute('aria-expanded', 'true');
  await expect.element(screen.getByRole('link', { name: 'Mail' })).toHaveAttribute('href', LINKS.mail);
  await screen.getByRole('button', { name: 'Copy link', exact: true }).click();
  expect(oncopy).toHaveBeenLastCalledWith(LINKS.magazine);
  await expect.element(share).toHaveAttribute('aria-expanded', 'false');
  await expect.element(share).toHaveFocus();
  await share.click();
  await screen.getByRole('button', { name: 'Copy reader link' }).click();
  expect(oncopy).toHaveBeenLastCalledWith(LINKS.reader);
});

test('has no magazine’s link where the feed gives none', async () => {
  const { screen, share } = menu({ links: () => ({ ...LINKS, magazine: null }) });
  await share.click();
  await expect.element(screen.getByRole('button', { name: 'Copy reader link' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy link', exact: true }).elements()).toHaveLength(0);
});

test('shows the link to copy by hand where the browser forbids the clipboard', async () => {
  const { screen, share } = menu({ oncopy: () => Promise.resolve(false) });
  await share.click();
  await screen.getByRole('button', { name: 'Copy reader link' }).click();
  await expect.element(screen.getByRole('textbox', { name: /by hand/ })).toHaveValue(LINKS.reader);
});

test('closes by Escape with focus back on Share, and by a press elsewhere', async () => {
  const { share } = menu();
  await share.click();
  await expect.element(share).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(share).toHaveAttribute('aria-expanded', 'false');
  await expect.element(share).toHaveFocus();
  await share.click();
  await expect.element(share).toHaveAttribute('aria-expanded', 'true');
  document.body.click();
  await expect.element(share).toHaveAttribute('aria-expanded', 'false');
});
