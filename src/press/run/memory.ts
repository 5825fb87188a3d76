import { join, relative } from 'node:path';
import { isRecord } from '../../feed/json.ts';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';

/** What one run tells the next about the files it wrote. */
export interface Memory {
  /** Paths below the edition, those that are leaving included. */
  readonly files: readonly string[];
  /** When each file that is no longer wanted, and stays for a while, was first not wanted; milliseconds since 1970. */
  readonly leaving: Readonly<Record<string, number>>;
  /** The app and the publication that the pages were printed with, as a hash. */
  readonly edition: string;
  /** What each page was made of, as a hash, by path: the same again need not be printed again. */
  readonly made: Readonly<Record<string, string>>;
  /** The inline scripts and styles of the pages that were printed, for the policy that allows them. */
  readonly inline: readonly string[];
}

const FILE = 'edition.json';
const NOTHING: Memory = { files: [], leaving: {}, edition: '', made: {}, inline: [] };

/** What the last run into `out` has told; nothing where the last one printed into another folder. */
export async function readMemory(cache: string, out: string): Promise<Memory> {
  const written = await readJsonFile(join(cache, FILE));
  if (!isRecord(written) || written['out'] !== relative(cache, out)) return NOTHING;
  return { ...NOTHING, ...(written as Partial<Memory>) }; // written below
}

export async function writeMemory(cache: string, out: string, memory: Memory): Promise<void> {
  await writeJsonFile(join(cache, FILE), { out: relative(cache, out), ...memory });
}
