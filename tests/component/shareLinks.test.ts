import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ShareLinks from '../../src/ui/ShareLinks.svelte';

const LINKS = {
  magazine: 'https://envoy.example/a',
  reader: 'https://reader.example/article/a-abc',
  mail: 'mailto:?subject=A',
};

function links(props: Record<string, unknown> = {}) {
  const oncopy = vi.fn(() => Promise.resolve(true));
  const onclose = vi.fn();
  return { screen: render(ShareLinks, { ...LINKS, oncopy, onclose, ...props }), oncopy, onclose };
}

test('offers the magazine’s link, the reader’s, and mail', async () => {
  const { screen, oncopy, onclose } = links();
  await expect.element(screen.getByRole('link', { name: 'Mail' })).toHaveAttribute('href', LINKS.mail);
  await screen.getByRole('button', { name: 'Copy link', exact: true }).click();
  expect(oncopy).toHaveBeenLastCalledWith(LINKS.magazine);
  expect(onclose).toHaveBeenCalledOnce();
  await screen.getByRole('button', { name: 'Copy reader link' }).click();
  expect(oncopy).toHaveBeenLastCalledWith(LINKS.reader);
});

test('has no magazine’s link where the feed gives none', async () => {
  const { screen } = links({ magazine: null });
  await expect.element(screen.getByRole('button', { name: 'Copy reader link' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy link', exact: true }).elements()).toHaveLength(0);
});

test('shows the link to copy by hand where the browser forbids the clipboard', async () => {
  const { screen, onclose } = links({ oncopy: () => Promise.resolve(false) });
  await screen.getByRole('button', { name: 'Copy reader link' }).click();
  await expect.element(screen.getByRole('textbox', { name: /by hand/ })).toHaveValue(LINKS.reader);
  expect(onclose).not.toHaveBeenCalled();
});
