import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../build.ts';

/** The name by which robots.txt files know the press. */
export const ROBOT = 'Offprint';

/** How the press introduces itself: `Offprint/0.1.0 (+https://…)`, with the home page that package.json names. */
export function honestName(): string {
  const about: unknown = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const field = (name: string): string => {
    const value: unknown = Object.entries(about ?? {}).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value : '';
  };
  const homepage = field('homepage');
  return `${ROBOT}/${field('version')}${homepage === '' ? '' : ` (+${homepage})`}`;
}
