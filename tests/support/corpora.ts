import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OWN_VECTORS } from './ownVectors.ts';
import { SWEEP } from './sweep.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/xss/', import.meta.url));

/** As many as a list shows at once. */
export const BATCH = 30;

export interface Corpus {
  readonly name: string;
  /** Markup or an address that somebody once found to do harm, or to be wrongly taken for harm. */
  readonly vectors: readonly string[];
}

/** Why the corpora of others are left out; null when they are there. */
export const corporaAbsent = existsSync(FOLDER) ? null : 'skipped: ../shared/xss is not there';

/** Our own first, then those beside the project: `npm run corpora` takes all, the test command the first of each, together. */
export function corpora(): readonly Corpus[] {
  const names = corporaAbsent
    ? []
    : readdirSync(FOLDER).filter((name) => name.endsWith('.json') && !name.endsWith('-pairs.json'));
  const beside = names.sort().map((file) => ({ name: file.replace('.json', ''), vectors: read(file) }));
  const own = { name: 'our own', vectors: OWN_VECTORS };
  if (SWEEP) return [own, ...beside];
  const sample = {
    name: `one of each of ${beside.map(({ name }) => name).join(', ')}`,
    vectors: beside.flatMap(({ vectors }) => vectors.slice(0, 1)),
  };
  return beside.length > 0 ? [own, sample] : [own];
}

function read(file: string): readonly string[] {
  const parsed = JSON.parse(readFileSync(FOLDER + file, 'utf8')) as { vectors: readonly string[] };
  return parsed.vectors;
}
