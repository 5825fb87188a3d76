import type { PictureRecord } from '../model/pictureRecord.ts';

/** A larger file is not read whole into memory for this (bytes): its size has to do. */
const LIMIT = 15_000_000;

/** SHA-256 of a file's bytes in hexadecimal, shortened: enough to notice damage. Undefined where the browser cannot tell. */
export async function digestOf(blob: Blob): Promise<string | undefined> {
  // `subtle` is there in secure contexts only.
  if (blob.size > LIMIT || !globalThis.crypto?.subtle) return undefined;
  const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(hash, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether these are the bytes that were once stored. */
export async function isWhole(blob: Blob, row: Pick<PictureRecord, 'bytes' | 'digest'>): Promise<boolean> {
  if (blob.size !== row.bytes) return false;
  const digest = row.digest === undefined ? undefined : await digestOf(blob);
  return digest === row.digest;
}
