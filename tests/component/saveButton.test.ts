import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { createRawSnippet } from 'svelte';
import SaveButton from '../../src/ui/SaveButton.svelte';

test('its name stays Save; whether it is pressed says the rest', async () => {
  const onchange = vi.fn();
  const screen = render(SaveButton, { saved: false, onchange });
  const button = screen.getByRole('button', { name: 'Save', exact: true });
  await expect.element(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  expect(onchange).toHaveBeenLastCalledWith(true);
  await screen.rerender({ saved: true });
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  expect(onchange).toHaveBeenLastCalledWith(false);
});

test('in a list it says of what', async () => {
  const of = createRawSnippet(() => ({ render: () => '<span>&nbsp;A headline</span>' }));
  const screen = render(SaveButton, { saved: true, onchange: () => {}, of });
  await expect.element(screen.getByRole('button', { name: 'Save A headline' })).toBeVisible();
});
