import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Issue from '../../src/ui/Issue.svelte';
import { headerWith, NOW } from '../support/sampleHeader.ts';

const HTML = '<p>Text</p><img src="/slow.png" alt="A chart" width="800" height="600">';
afterEach(() => void vi.restoreAllMocks());

/** An issue whose text stands, and whose picture comes when it is told to. */
async function set() {
  const picture = Promise.withResolvers<undefined>();
  const decode = vi.spyOn(HTMLImageElement.prototype, 'decode').mockReturnValue(picture.promise);
  const onready = vi.fn();
  const header = headerWith();
  const body = { id: header.id, html: HTML, base: 'https://envoy.example/', attachments: [], related: [] };
  const screen = render(Issue, { magazine: 'The Envoy', now: NOW, articles: [{ header, body }], onready });
  await expect.poll(() => decode.mock.calls.length).toBe(1);
  return { screen, onready, comes: () => picture.resolve(undefined) };
}

test('an issue is ready when its pictures are there', async () => {
  const { onready, comes } = await set();
  expect(onready).not.toHaveBeenCalled();
  comes();
  await expect.poll(() => onready.mock.calls.length).toBe(1);
});

test('one that was left before is not: nothing of another page is printed', async () => {
  const { screen, onready, comes } = await set();
  screen.unmount();
  comes();
  const { onready: next, comes: nextComes } = await set();
  nextComes();
  await expect.poll(() => next.mock.calls.length).toBe(1); // so the first had its turn
  expect(onready).not.toHaveBeenCalled();
});
