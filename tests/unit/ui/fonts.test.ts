import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const STYLES = 'src/styles/';

const filesOf = (sheet: string) =>
  [...readFileSync(STYLES + sheet, 'utf8').matchAll(/url\('(?:\.\/)?(fonts\/[\w-]+\.woff2)'\)/g)].map(
    ([, file]) => String(file),
  );

it('every font file is named by the first style sheet, and none by a later one', () => {
  const later = readdirSync(STYLES).filter((name) => name.endsWith('.css') && name !== 'fonts.css');
  expect(later.filter((name) => readFileSync(STYLES + name, 'utf8').includes('@font-face'))).toEqual([]);
  const named = filesOf('fonts.css');
  expect(named.toSorted()).toEqual(
    readdirSync(`${STYLES}fonts`)
      .map((name) => `fonts/${name}`)
      .toSorted(),
  );
});

it('what comes with the footer has no rule for every element: all would be laid out anew', () => {
  const sheet = readFileSync(`${STYLES}late.css`, 'utf8').replace(
    /@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g,
    '',
  );
  expect(sheet).toContain('.solid');
  expect(sheet).not.toMatch(/^(?:\*|::)/m);
});
