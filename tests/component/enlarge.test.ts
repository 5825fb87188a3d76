import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { enlarge } from '../../src/ui/enlarge.ts';

const PLATE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>')}`;

afterEach(() => document.body.replaceChildren());

/** An article with this picture in its text, when it has come or failed. */
async function articleWith(src: string) {
  const article = document.createElement('article');
  const picture = new Image();
  picture.alt = 'A plate';
  article.innerHTML = '<div class="prose"></div>';
  article.querySelector('.prose')?.append(picture);
  document.body.append(article);
  await shown(picture, src);
  enlarge(article);
  return { article, picture };
}

function shown(picture: HTMLImageElement, src: string): Promise<unknown> {
  const end = new Promise((resolve) => {
    for (const name of ['load', 'error']) picture.addEventListener(name, resolve, { once: true });
  });
  picture.src = src;
  return end;
}

const button = () => page.getByRole('button', { name: 'Enlarge: A plate' });

test('a picture is a button as soon as it has come, and as long as it is there', async () => {
  const { article, picture } = await articleWith('data:image/png,none');
  await expect.element(button()).not.toBeInTheDocument();
  await shown(picture, PLATE);
  await expect.element(button()).toBeVisible();
  enlarge(article);
  await shown(picture, 'data:image/png,none');
  await expect.element(button()).not.toBeInTheDocument();
  await shown(picture, PLATE);
  await button().click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
});

test.each([
  ['Ships at sea.<br>Photo: Jane Doe', 'Ships at sea.', 'Jane Doe'],
  ['Ships, seen <small>Photo: Jane Doe</small>', 'Ships, seen', 'Photo: Jane Doe'],
])('the credit of %s stands apart under the large picture', async (words, caption, credit) => {
  const { picture } = await articleWith(PLATE);
  const figure = document.createElement('figure');
  picture.before(figure);
  figure.innerHTML = `<figcaption>${words}</figcaption>`;
  figure.prepend(picture);
  await button().click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(caption)).toHaveTextContent(`${caption} ${credit}`);
  await expect.element(dialog.getByText(credit, { exact: true })).toBeVisible();
});

test('an article that is left while the viewer loads opens none', async () => {
  const viewer = () => import('../../src/ui/Viewer.svelte');
  await viewer();
  const { article, picture } = await articleWith(PLATE);
  picture.click();
  article.remove();
  await viewer(); // after the one that the press asked for
  expect(document.querySelector('dialog')).toBeNull();
});
