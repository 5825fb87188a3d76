import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Prose from '../../src/ui/Prose.svelte';

const root = document.documentElement;
afterEach(() => {
  for (const name of Object.keys(root.dataset)) Reflect.deleteProperty(root.dataset, name);
});

/** How the elements of an article are set that these names mean. */
async function styles(html: string, selector: string): Promise<CSSStyleDeclaration[]> {
  const body = { id: 'a', html, base: 'https://envoy.example/a', attachments: [], tags: [], related: [] };
  const { container } = render(Prose, { body, language: 'en', dir: 'ltr', hero: null });
  await expect.poll(() => container.querySelectorAll(selector).length).toBeGreaterThan(0);
  return [...container.querySelectorAll(selector)].map((element) => getComputedStyle(element));
}

test('justified are the lines of the text, and not a pull quote, a cell or a caption', async () => {
  root.dataset['justify'] = 'on';
  const html =
    '<p>Text</p><ul><li>Item</li></ul><blockquote class="pull"><p>Pulled</p></blockquote>' +
    '<table><tr><td align="right"><p>1</p></td></tr></table><figure><img src="a.png" alt=""><figcaption><p>Caption</p></figcaption></figure>';
  const set = await styles(html, 'p, li');
  expect(set.map(({ textAlign }) => textAlign)).toEqual(['justify', 'justify', 'center', 'right', 'start']);
});

test('a pull quote as WordPress writes it has no bar at its side', async () => {
  const [quote] = await styles(
    '<figure class="wp-block-pullquote"><blockquote><p>Pulled</p></blockquote></figure>',
    'blockquote',
  );
  expect(quote?.borderInlineStartWidth).toBe('0px');
  expect(quote?.paddingInlineStart).toBe('0px');
});

test('two lines of a caption do not touch, however small and tight the text is', async () => {
  Object.assign(root.dataset, { face: 'clear', size: '-2', leading: 'tight' });
  const [caption] = await styles(
    '<figure><img src="a.png" alt=""><figcaption>Caption</figcaption></figure>',
    'figcaption',
  );
  expect(parseFloat(caption?.lineHeight ?? '') / parseFloat(caption?.fontSize ?? '')).toBeGreaterThan(1.25);
});
