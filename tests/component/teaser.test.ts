import { createRawSnippet } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Teaser from '../../src/ui/Teaser.svelte';
import { headerWith, NOW } from '../support/sampleHeader.ts';

function teaser(changes: Parameters<typeof headerWith>[0] = {}, props: Record<string, unknown> = {}) {
  const onsave = vi.fn();
  const screen = render(Teaser, {
    header: headerWith(changes),
    now: NOW,
    shape: 'row',
    read: false,
    saved: false,
    onsave,
    opening: createRawSnippet(() => ({ render: () => '<p>The opening itself.</p>' })),
    ...props,
  });
  return { screen, onsave };
}

describe('a teaser', () => {
  test('is an article whose heading holds the link', async () => {
    const { screen } = teaser();
    const heading = screen.getByRole('article').getByRole('heading', { level: 3, name: 'A headline' });
    await expect.element(heading.getByRole('link')).toHaveAttribute('href', '/article/a-headline-abc123');
  });

  test('shows kicker, dek, authors, age and minutes', async () => {
    const { screen } = teaser({}, { shape: 'lead' });
    for (const text of ['Maps & Borders', 'What stands under it.', '3 hours ago', '4 min'])
      await expect.element(screen.getByText(text)).toBeVisible();
    await expect.element(screen.getByText('The map room, The archive bench')).toBeVisible();
  });

  test('has a second-level heading where asked', async () => {
    const { screen } = teaser({}, { level: 2 });
    await expect.element(screen.getByRole('heading', { level: 2, name: 'A headline' })).toBeVisible();
  });

  test('unfolds its opening and folds it again', async () => {
    const { screen } = teaser();
    const button = screen.getByRole('button', { name: /^Keep reading/ });
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await expect.element(button).toHaveAccessibleName('Keep reading A headline');
    await button.click();
    await expect.element(screen.getByText('The opening itself.')).toBeVisible();
    const fold = screen.getByRole('button', { name: 'Show less A headline' });
    await expect.element(fold).toHaveAttribute('aria-expanded', 'true');
    await fold.click();
    await expect.element(screen.getByText('The opening itself.')).not.toBeInTheDocument();
  });

  test('asks for what a press on Save means, and shows nothing by itself', async () => {
    const { screen, onsave } = teaser();
    const save = screen.getByRole('button', { name: 'Save A headline' });
    await save.click();
    expect(onsave).toHaveBeenCalledExactlyOnceWith(true);
    await expect.element(save).toHaveAttribute('aria-pressed', 'false');
  });

  test('shows a picture that assistive tools pass over, and none in the shape without', async () => {
    const src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    const hero = {
      url: src,
      alt: 'A map',
      caption: '',
      credit: '',
      width: null,
      height: null,
      small: null,
      colour: null,
      inBody: false,
    };
    const { screen } = teaser({ hero });
    await expect.element(screen.getByRole('presentation')).toHaveAttribute('src', src);
    const { screen: bare } = teaser({ hero, headline: 'Bare' }, { shape: 'text' });
    expect(bare.container.querySelector('img')).toBeNull();
  });

  test('does not repeat a note without a title as its own dek', async () => {
    const { screen } = teaser({ untitled: true, headline: 'What stands under it.' });
    expect(screen.getByRole('link', { name: 'What stands under it.' }).elements()).toHaveLength(1);
    expect(
      screen
        .getByRole('paragraph')
        .filter({ hasText: /^What stands/ })
        .elements(),
    ).toHaveLength(0);
  });

  test('says which language its words are in', async () => {
    const { screen } = teaser({ language: 'ar', headline: 'باب من الزمهرير' });
    await expect.element(screen.getByRole('article')).toHaveAttribute('lang', 'ar');
    await expect.element(screen.getByRole('heading')).toHaveAttribute('dir', 'auto');
  });
});
