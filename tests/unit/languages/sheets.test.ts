import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('no style sheet says anything in words: they would be English in every language', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:css|svelte)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const said = files.flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/\bcontent:([^;]*)/g)].flatMap(([, content = '']) =>
      // An escape is a sign, though its number has letters.
      (content.match(/'[^']*'|"[^"]*"/g) ?? [])
        .filter((text) => /\p{L}/u.test(text.replace(/\\[0-9a-f]{1,6} ?/gi, '')))
        .map((text) => `${file}: ${text}`),
    ),
  );
  expect(said).toEqual([]);
});
