import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Byline from '../../src/ui/Byline.svelte';
import Kicker from '../../src/ui/Kicker.svelte';
import { headerWith, NOW } from '../support/sampleHeader.ts';

const { sections } = headerWith();

test('a kicker names at most two sections, and is no link in a teaser', async () => {
  const three = [...sections, { name: 'Ciphers', slug: 'ciphers' }];
  const screen = render(Kicker, { sections: three });
  await expect.element(screen.getByText('Maps & Borders')).toBeVisible();
  await expect.element(screen.getByText('Archives')).toBeVisible();
  expect(screen.getByText('Ciphers').elements()).toHaveLength(0);
  expect(screen.getByRole('link').elements()).toHaveLength(0);
});

test('on the article page its sections are links', async () => {
  const screen = render(Kicker, { sections, linked: true });
  const link = screen.getByRole('link', { name: 'Maps & Borders' });
  await expect.element(link).toHaveAttribute('href', '/section/maps-borders');
});

test('a byline says who, when and how long', async () => {
  const screen = render(Byline, { header: headerWith(), now: NOW });
  await expect.element(screen.getByText('The map room, The archive bench')).toBeVisible();
  await expect.element(screen.getByText('4 min')).toBeVisible();
  const time = screen.container.querySelector('time');
  expect(time?.dateTime).toBe('2026-11-20T08:00:00.000Z');
  expect(time?.textContent).toBe('3 hours ago');
});

test('a byline says what is read, and what can be heard', async () => {
  const screen = render(Byline, { header: headerWith({ hasAudio: true }), now: NOW, read: true });
  await expect.element(screen.getByText('Audio', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Read', { exact: true })).toBeVisible();
});

test('an article without a date has the time it was first seen, one from the future no "in 30 days"', () => {
  const undated = render(Byline, {
    header: headerWith({ publishedAt: null, orderAt: NOW - 120_000 }),
    now: NOW,
  });
  expect(undated.container.querySelector('time')?.textContent).toBe('2 minutes ago');
  const ahead = render(Byline, { header: headerWith({ publishedAt: NOW + 30 * 86_400_000 }), now: NOW });
  expect(ahead.container.querySelector('time')?.textContent).toBe('20 December 2026');
});

test('a byline without authors begins with the time', () => {
  const screen = render(Byline, { header: headerWith({ authors: [] }), now: NOW });
  expect(screen.container.textContent.trim()).toMatch(/^3 hours ago/);
});
