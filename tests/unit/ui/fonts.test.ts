import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';

const STYLES = 'src/styles/';
const LIMIT = 60_000;

const filesOf = (sheet: string) =>
  [...readFileSync(STYLES + sheet, 'utf8').matchAll(/url\('(?:\.\/)?(fonts\/[\w-]+\.woff2)'\)/g)].map(
    ([, file]) => String(file),
  );

it('the fonts of the first load weigh at most 60 KB', () => {
  const files = filesOf('fonts.css');
  expect(files).toHaveLength(3);
  const bytes = files.reduce((sum, file) => sum + statSync(STYLES + file).size, 0);
  expect(bytes).toBeLessThanOrEqual(LIMIT);
});

it('every font file is named by a style sheet', () => {
  const named = readdirSync(STYLES)
    .filter((name) => name.endsWith('.css'))
    .flatMap(filesOf);
  expect(named.toSorted()).toEqual(
    readdirSync(`${STYLES}fonts`)
      .map((name) => `fonts/${name}`)
      .toSorted(),
  );
});

it('what comes with the footer brings no font and has no rule for every element: all would be laid out anew', () => {
  const sheet = readFileSync(`${STYLES}late.css`, 'utf8').replace(
    /@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g,
    '',
  );
  expect(sheet).toContain('.solid');
  expect(sheet).not.toMatch(/@font-face|^(?:\*|::)/m);
});
