import { join } from 'node:path';
import { PROJECT } from './build.ts';

/** Where the built app lies that editions are printed with. */
export function templateFolder(): Promise<string> {
  return Promise.resolve(join(PROJECT, '.cache/template'));
}
