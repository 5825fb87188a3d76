import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { Messages } from '../../src/state/messages.svelte.ts';
import Toast from '../../src/ui/Toast.svelte';

const message = (text: string, label?: string, run = () => {}) => ({
  key: text.length,
  text,
  action: label === undefined ? null : { label, run },
});

const opener = document.createElement('button');
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  opener.remove();
});

/** A message with Undo in a page with something else to have the focus, and time that passes when it is told to. */
function inTime() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const ondismiss = vi.fn();
  document.body.append(opener);
  opener.focus();
  const screen = render(Toast, { message: message('Saved.', 'Undo'), quiet: null, ondismiss });
  const undo = screen.getByRole('button', { name: 'Undo' });
  return { ondismiss, screen, undo };
}

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

test('what it offers is heard with it', async () => {
  const screen = render(Toast, { message: message('Saved.', 'Undo'), quiet: null, ondismiss: () => {} });
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^Saved\.\sUndo$/);
});

test('it goes by itself, later when it offers something', async () => {
  const { ondismiss, screen } = inTime();
  vi.advanceTimersByTime(9_999);
  expect(ondismiss).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ondismiss).toHaveBeenCalledOnce();
  await screen.rerender({ message: message('Copied.') });
  vi.advanceTimersByTime(5_000);
  expect(ondismiss).toHaveBeenCalledTimes(2);
});

test('it stays while the focus or the pointer is in it, and goes when both have left', async () => {
  const { ondismiss, screen, undo } = inTime();
  const box = undo.element().parentElement;
  undo.element().focus();
  await screen.rerender({}); // what follows from it has followed
  vi.advanceTimersByTime(60_000);
  box?.dispatchEvent(new PointerEvent('pointerenter'));
  opener.focus();
  await screen.rerender({});
  vi.advanceTimersByTime(60_000);
  expect(ondismiss).not.toHaveBeenCalled();
  box?.dispatchEvent(new PointerEvent('pointerleave'));
  await screen.rerender({});
  vi.advanceTimersByTime(10_000);
  expect(ondismiss).toHaveBeenCalledOnce();
});

test('it waits for a reader who has another tab before them, and has its time when they come', async () => {
  const { ondismiss, screen } = inTime();
  const show = (isShown: boolean) => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(!isShown);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  show(false);
  await screen.rerender({ message: message('You left off here.', 'To the top') });
  vi.advanceTimersByTime(60_000);
  show(true);
  vi.advanceTimersByTime(9_999);
  expect(ondismiss).not.toHaveBeenCalled();
  show(false);
  vi.advanceTimersByTime(60_000);
  expect(ondismiss).not.toHaveBeenCalled();
  show(true);
  vi.advanceTimersByTime(10_000);
  expect(ondismiss).toHaveBeenCalledOnce();
});

test('its buttons give the focus back to what had it', () => {
  const { undo } = inTime();
  undo.element().focus();
  undo.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(document.activeElement).toBe(opener);
});

test('a message whose button goes with the focus in it gives the focus back, and makes way for one that goes by itself', async () => {
  const { ondismiss, screen, undo } = inTime();
  undo.element().focus();
  await screen.rerender({ message: message('Copied.') });
  expect(document.activeElement).toBe(opener);
  vi.advanceTimersByTime(5_000);
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
