import type { PictureRecord } from '../model/pictureRecord.ts';
import { openCache } from './cache.ts';
import { isWhole } from './digest.ts';

/**
 * What became of a stored file. `damaged`: its bytes are not those that were stored, or are no picture; `unreadable`: they are
 * as they came, and this browser cannot show them all the same.
 */
export type Finding = 'whole' | 'missing' | 'damaged' | 'unreadable';

/** Looks at a file as it lies on the device, without asking any network: there, of its size, and a picture that decodes. */
export async function inspectFile(url: string, row: PictureRecord | undefined): Promise<Finding> {
  const cache = await openCache();
  const blob = await (await cache?.match(url))?.blob().catch(() => null);
  if (blob === undefined) return 'missing';
  if (blob === null || (row?.stored && !(await isWhole(blob, row)))) return 'damaged';
  if (!blob.type.startsWith('image/') || (await decodes(blob))) return 'whole';
  return row?.digest === undefined ? 'damaged' : 'unreadable';
}

async function decodes(blob: Blob): Promise<boolean> {
  try {
    if (blob.type.startsWith('image/svg')) await decodeDrawing(blob);
    else (await createImageBitmap(blob)).close();
    return true;
  } catch {
    return false; // why does not matter: it is not shown
  }
}

/** Browsers make no bitmap of an SVG without an element. */
async function decodeDrawing(blob: Blob): Promise<void> {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  try {
    await image.decode();
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
