import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }; // ours
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }; // npm's
const DECISION = read('docs/decisions/022-what-it-depends-on.md');

/** Licences that ask for no more than their notice, and those of files and libraries that stay what they are. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
]);
/** libvips, which sharp loads as a library on a publisher's machine; nothing of it is shipped. */
const LIBRARY = /^node_modules\/@img\/sharp-/;

/** A dependency and everything that it pulls in, by its place in the lock file. */
function reach(names: readonly string[]): Map<string, Locked> {
  const found = new Map<string, Locked>();
  const visit = (from: string, name: string) => {
    const place = placeOf(from, name);
    const locked = packages[place];
    if (!locked) throw new Error(`${name}, which ${from || 'the project'} needs, is not in the lock file.`);
    if (found.has(place)) return;
    found.set(place, locked);
    for (const next of Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }))
      visit(place, next);
  };
  for (const name of names) visit('', name);
  return found;
}

/** Where Node finds a package: in the nearest `node_modules` upwards that has it. */
function placeOf(from: string, name: string): string {
  const here = `${from && `${from}/`}node_modules/${name}`;
  if (here in packages || from === '') return here;
  return placeOf(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

/** Every name in an SPDX expression; that of a choice is allowed by one of them. */
function isAllowed(expression: string, more: readonly string[] = []): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((name) => ALLOWED.has(name) || more.includes(name)));
}

/** The rows of the decision's tables: package, licence, and for the press how many others come with it. */
const rows = [...DECISION.matchAll(/^\| ([@a-z][\w./-]*) +\| ([^|]+?) +\| ([\d,]*) +\|/gm)].map(
  ([, name = '', licence = '', number = '']) => ({ name, licence, number }),
);

test('the decision has a row for every dependency, and for nothing else', () => {
  const named = rows.map(({ name }) => name).filter((name) => name !== 'package');
  expect(named.sort()).toEqual(Object.keys(dependencies).sort());
});

describe.each(Object.entries(dependencies))('%s', (name, version) => {
  const row = rows.find((one) => one.name === name);
  const own = packages[`node_modules/${name}`];

  test('is pinned, and its licence is the one in the decision', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(own?.version).toBe(version);
    expect(own?.license?.replace(/[()]/g, '').replace(' OR ', ' or ')).toBe(row?.licence);
  });

  test('all that it pulls in is under a licence we may pass on, whole, and runs nothing when it is installed', () => {
    for (const [place, { license = 'none', integrity, hasInstallScript }] of reach([name])) {
      const more = LIBRARY.test(place) ? ['LGPL-3.0-or-later'] : [];
      expect(isAllowed(license, more), `${place}: ${license}`).toBe(true);
      expect(integrity, place).toMatch(/^sha512-/);
      expect(hasInstallScript ?? false, place).toBe(false);
    }
  });
});

test('the decision says how much comes with each package of the press', () => {
  const press = DECISION.slice(DECISION.indexOf('| pulls in |'));
  for (const { name, number } of rows.filter((row) => press.includes(`\n| ${row.name} `)))
    expect([name, reach([name]).size - 1]).toEqual([name, Number(number)]);
});

test('an expression is allowed by one of a choice and by all of a sum', () => {
  expect(isAllowed('(MPL-2.0 OR Apache-2.0)')).toBe(true);
  expect(isAllowed('Apache-2.0 AND LGPL-3.0-or-later')).toBe(false);
  expect(isAllowed('GPL-3.0-only')).toBe(false);
});
