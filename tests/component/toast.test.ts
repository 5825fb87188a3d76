import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Toast from '../../src/ui/Toast.svelte';

const message = (text: string, label?: string, run = () => {}) => ({
  key: text.length,
  text,
  quiet: false,
  action: label === undefined ? null : { label, run },
});

test('the status region is there before its first message, so that the message is heard', async () => {
  const screen = render(Toast, { message: null, ondismiss: () => {} });
  const status = screen.getByRole('status');
  await expect.element(status).toHaveAttribute('aria-live', 'polite');
  await expect.element(status).toBeEmptyDOMElement();
  await screen.rerender({ message: message('Copied.') });
  await expect.element(status).toHaveTextContent('Copied.');
});

test('what it offers is done once, and takes the message away', async () => {
  const run = vi.fn();
  const ondismiss = vi.fn();
  const screen = render(Toast, { message: message('No longer saved.', 'Undo', run), ondismiss });
  await screen.getByRole('button', { name: 'Undo' }).click();
  expect(run).toHaveBeenCalledOnce();
  expect(ondismiss).toHaveBeenCalledOnce();
});

test('it can be dismissed', async () => {
  const ondismiss = vi.fn();
  const screen = render(Toast, { message: message('Saved.'), ondismiss });
  await screen.getByRole('button', { name: 'Dismiss' }).click();
  expect(ondismiss).toHaveBeenCalledOnce();
});

test('what is only to be heard takes no room', async () => {
  const screen = render(Toast, { message: { ...message('7 shown.'), quiet: true }, ondismiss: () => {} });
  await expect.element(screen.getByRole('status')).toHaveTextContent('7 shown.');
  expect(screen.getByRole('button').elements()).toHaveLength(0);
});
