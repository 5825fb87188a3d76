import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { changesBetween } from '../../src/html/changes.ts';
import Changes from '../../src/ui/Changes.svelte';

const wording = (html: string, headline = 'The metre', dek = '') => ({ headline, dek, html });
const TEXT = '<p>Nothing here changes.</p>\n<p>The treaty had\n seventeen signatories.</p><p>Nor here.</p>';

test('only the paragraphs that differ are shown, additions and removals each as what they are', async () => {
  const screen = render(Changes, {
    before: wording(TEXT),
    after: wording(TEXT.replace('seventeen', 'eighteen')),
    language: 'en',
    dir: 'ltr',
  });
  await expect.element(screen.getByRole('deletion')).toHaveTextContent('removed: seventeen');
  await expect.element(screen.getByRole('insertion')).toHaveTextContent('added: eighteen');
  expect(screen.container.textContent).toContain('signatories.');
  expect(screen.container.textContent).not.toContain('Nothing here');
  expect(screen.container.textContent).not.toContain('Nor here');
});

test('a headline that changed is told as well', () => {
  const changes = changesBetween(wording(TEXT), wording(TEXT, 'The kilogram'));
  expect(changes?.flat().map(({ kind, text }) => [kind, text])).toEqual([
    ['same', 'The '],
    ['removed', 'metre'],
    ['added', 'kilogram'],
  ]);
});

test('words that are the same in other markup are no change, and it says so', async () => {
  const after = wording(TEXT.replaceAll('<p>', '<p class="x"><b>').replaceAll('</p>', '</b></p>'));
  const screen = render(Changes, { before: wording(TEXT), after, language: 'en', dir: 'ltr' });
  await expect.element(screen.getByText('No word changed')).toBeInTheDocument();
});

test('markup of a feed is compared as words, and nothing of it runs', () => {
  const hostile = '<script>window.hit = 1</script><img src=x onerror="window.hit = 1"><p>One</p>';
  expect(
    changesBetween(wording(hostile), wording('<p>Two</p>'))
      ?.flat()
      .map(({ text }) => text),
  ).toEqual(['One', 'Two']);
  expect('hit' in window).toBe(false);
});

test('two texts that are too much to compare are not compared', async () => {
  const bomb = '<div>'.repeat(250_000);
  expect(changesBetween(wording(bomb), wording(TEXT))).toBeNull();
  const screen = render(Changes, { before: wording(bomb), after: wording(TEXT), language: 'en', dir: 'ltr' });
  await expect.element(screen.getByText('too long or too different')).toBeInTheDocument();
});
