import { expect, test } from 'vitest';
import { dressHtml } from '../../../../src/press/pictures/dress.ts';
import type { StoredPicture } from '../../../../src/press/pictures/stored.ts';

const HTML = '<figure><img src="https://magazine.example/plan.jpg" alt="A plan"></figure>';

for (const base of ['', '/', '/repo/'])
  test(`a picture that stands below “${base}” is still there when its markup is dressed again`, () => {
    const path = `${base}pictures/abcdefghij234567-1280.webp`;
    const picture: StoredPicture = {
      large: { path, width: 1280, height: 800, bytes: 1 },
      small: null,
      colour: '#aabbcc',
      animated: false,
    };
    const dressed = dressHtml(HTML, new URL('https://magazine.example/one'), (url) =>
      url === 'https://magazine.example/plan.jpg' ? picture : null,
    );
    expect(dressed).toContain(`<img src="${path}"`);
  });
