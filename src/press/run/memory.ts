import { join } from 'node:path';
import { isRecord } from '../../feed/json.ts';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';

/** What one run tells the next about the files it wrote. */
export interface Memory {
  /** Paths below the edition. */
  readonly files: readonly string[];
  /** The app and the publication that the pages were printed with, as a hash. */
  readonly edition: string;
  /** What each page was made of, as a hash, by path: the same again need not be printed again. */
  readonly made: Readonly<Record<string, string>>;
  /** The inline scripts and styles of the pages that were printed, for the policy that allows them. */
  readonly inline: readonly string[];
}

const FILE = 'edition.json';
const NOTHING: Memory = { files: [], edition: '', made: {}, inline: [] };

export async function readMemory(cache: string): Promise<Memory> {
  const written = await readJsonFile(join(cache, FILE));
  return isRecord(written) ? { ...NOTHING, ...(written as Partial<Memory>) } : NOTHING; // written below
}

export async function writeMemory(cache: string, memory: Memory): Promise<void> {
  await writeJsonFile(join(cache, FILE), memory);
}
