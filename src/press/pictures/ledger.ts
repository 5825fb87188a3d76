import { readFile } from 'node:fs/promises';
import { STORED_PATH, type StoredFile, type StoredPicture } from './stored.ts';
import { writeWhole } from './whole.ts';

/** What is known of the picture behind one URL. Times are milliseconds since 1970. */
export interface Entry {
  readonly picture: StoredPicture | null;
  /** When its server last said what the picture is. */
  readonly askedAt: number;
  /** When it last could not be had, and why; null when it could. */
  readonly failedAt: number | null;
  readonly reason: string | null;
  readonly etag?: string;
  readonly lastModified?: string;
}

/**
 * Reads the ledger. An absent or damaged one, or one of pictures made with other settings, is empty, which costs a run
 * and loses nothing.
 */
export async function readLedger(file: string, settings: string): Promise<Map<string, Entry>> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!isRecord(read) || read['settings'] !== settings || !isRecord(read['pictures'])) return new Map();
    const entries = Object.entries(read['pictures']);
    return new Map(entries.flatMap(([url, value]) => (isEntry(value) ? [[url, value]] : [])));
  } catch {
    return new Map(); // not there, not readable or no JSON: all the same to whoever asks
  }
}

/** Writes the ledger whole or not at all; sorted, so that the same knowledge is the same file. */
export async function writeLedger(
  file: string,
  settings: string,
  ledger: ReadonlyMap<string, Entry>,
): Promise<void> {
  const pictures = Object.fromEntries([...ledger].sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeWhole(file, JSON.stringify({ settings, pictures }, null, 1));
}

function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    (value['picture'] === null || isPicture(value['picture'])) &&
    typeof value['askedAt'] === 'number' &&
    (value['failedAt'] === null || typeof value['failedAt'] === 'number') &&
    isTextOr(value['reason'], null) &&
    isTextOr(value['etag'], undefined) &&
    isTextOr(value['lastModified'], undefined)
  );
}

function isPicture(value: unknown): value is StoredPicture {
  return (
    isRecord(value) &&
    isFile(value['large']) &&
    (value['small'] === null || isFile(value['small'])) &&
    typeof value['colour'] === 'string' &&
    /^#[0-9a-f]{6}$/.test(value['colour']) &&
    typeof value['animated'] === 'boolean'
  );
}

function isFile(value: unknown): value is StoredFile {
  return (
    isRecord(value) &&
    typeof value['path'] === 'string' &&
    STORED_PATH.test(value['path']) &&
    [value['width'], value['height'], value['bytes']].every((number) => Number.isSafeInteger(number))
  );
}

function isTextOr(value: unknown, otherwise: null | undefined): boolean {
  return value === otherwise || typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
