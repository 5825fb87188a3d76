import { describe, expect, test } from 'vitest';
import { dressHtml } from '../../../../src/press/pictures/dress.ts';

const dress = (caption: string) => dressHtml(`<figcaption>${caption}</figcaption>`, null, () => null);

describe('the credit at the end of a caption is set apart', () => {
  test.each([
    ['A ship. (Photo by Jane Doe)', 'A ship. <small>(Photo by Jane Doe)</small>'],
    ['\n A ship. Credit: Jane Doe.\n', '\n A ship. <small>Credit: Jane Doe.\n</small>'],
    ['Top image credit: Maersk (Shutterstock)', '<small>Top image credit: Maersk (Shutterstock)</small>'],
    ['A ship Image via Maersk/Shutterstock', 'A ship <small>Image via Maersk/Shutterstock</small>'],
    ['Walking through Kyiv / AFP', 'Walking through Kyiv <small>/ AFP</small>'],
    [
      'The <em>Ever Given</em>. Photo: <a href="https://a.example/">Jane</a> / AP',
      'The <em>Ever Given</em>. <small>Photo: <a href="https://a.example/">Jane</a> / AP</small>',
    ],
    ['A ship. <span>Photo:</span> <b>Jane</b>', 'A ship. <small><span>Photo:</span> <b>Jane</b></small>'],
    ['<em>A ship. Photo: Jane</em> ', '<em>A ship. <small>Photo: Jane</small></em> '],
    ['A ship<br>Photo: Jane', 'A ship<br><small>Photo: Jane</small>'],
    ['<p>A ship</p><p>Photo: Jane</p>', '<p>A ship</p><p><small>Photo: Jane</small></p>'],
    ['<p>A ship. Photo: Jane</p>\n', '<p>A ship. <small>Photo: Jane</small></p>\n'],
  ])('%s', (caption, apart) => {
    expect(dress(caption)).toBe(`<figcaption>${apart}</figcaption>`);
    expect(apart.replace(/<\/?small>/g, ''), 'nothing else changes').toBe(caption);
  });
});

describe('a caption stays as it is', () => {
  test.each([
    ['that names nobody', 'A ship in the photo: a palace'],
    ['whose credit the magazine has set apart', 'A ship. <small>Photo: Jane</small>'],
    ['whose markup does not divide there', '<em>A ship. Photo:</em> Jane <b>Doe</b>'],
    ['whose credit is of several lines', 'Photo: Jane<p>Doe</p>'],
    ['that is longer than any', `${'word '.repeat(500)}Photo: Jane`],
  ])('%s', (_, caption) => expect(dress(caption)).toBe(`<figcaption>${caption}</figcaption>`));

  test('unless it is one: other words are nobody’s credit', () => {
    expect(dressHtml('<p>A ship. Photo: Jane</p>', null, () => null)).toBe('<p>A ship. Photo: Jane</p>');
  });
});
