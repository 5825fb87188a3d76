import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { Messages } from '../../src/state/messages.svelte.ts';
import Toast from '../../src/ui/Toast.svelte';

const message = (text: string, label?: string, run = () => {}) => ({
  key: text.length,
  text,
  action: label === undefined ? null : { label, run },
});

test('the status region is there before its first message, so that the message is heard', async () => {
  const screen = render(Toast, { message: null, quiet: null, ondismiss: () => {} });
  const status = screen.getByRole('status');
  await expect.element(status).toHaveAttribute('aria-live', 'polite');
  await expect.element(status).not.toHaveTextContent(/\S/);
  await screen.rerender({ message: message('Copied.'), quiet: null });
  await expect.element(status).toHaveTextContent('Copied.');
});

test('what it offers is done once, and takes the message away', async () => {
  const run = vi.fn();
  const ondismiss = vi.fn();
  const screen = render(Toast, { message: message('No longer saved.', 'Undo', run), quiet: null, ondismiss });
  await screen.getByRole('button', { name: 'Undo' }).click();
  expect(run).toHaveBeenCalledOnce();
  expect(ondismiss).toHaveBeenCalledOnce();
});

test('it can be dismissed', async () => {
  const ondismiss = vi.fn();
  const screen = render(Toast, { message: message('Saved.'), quiet: null, ondismiss });
  await screen.getByRole('button', { name: 'Dismiss' }).click();
  expect(ondismiss).toHaveBeenCalledOnce();
});

test('what is only to be heard takes no room', async () => {
  const screen = render(Toast, { message: null, quiet: { key: 1, text: '7 shown.' }, ondismiss: () => {} });
  await expect.element(screen.getByRole('status')).toHaveTextContent('7 shown.');
  expect(screen.getByRole('button').elements()).toHaveLength(0);
});

test('it is heard while a message stands, the newest of it, and the message is not heard again', async () => {
  const messages = new Messages();
  messages.say('Saved.');
  messages.sayQuietly('7 shown.');
  messages.sayQuietly('5 shown.');
  const props = () => ({ message: messages.current, quiet: messages.quiet, ondismiss: () => {} });
  const screen = render(Toast, props());
  const status = screen.getByRole('status');
  await expect.element(status).toHaveTextContent(/^Saved\. 5 shown\.$/);
  await expect.element(status).toHaveAttribute('aria-atomic', 'false');
  const saved = screen.getByText('Saved.').element();
  messages.sayQuietly('5 shown.');
  const heard = screen.getByText('5 shown.').element();
  await screen.rerender(props());
  await expect.element(screen.getByText('5 shown.')).toBeInTheDocument();
  expect(heard.isConnected, 'the same words are heard anew').toBe(false);
  expect(saved.isConnected).toBe(true);
  messages.say('No longer saved.');
  await screen.rerender(props());
  await expect.element(status).toHaveTextContent(/^No longer saved\. 5 shown\.$/);
});
