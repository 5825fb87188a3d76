import { ReaderError } from '../../model/errors.ts';
import { inlineBytes } from './inline.ts';
import { PictureError } from './pictureError.ts';

/** What a picture's server sent; 'unchanged' for a 304. */
type Fetched =
  { readonly bytes: Uint8Array; readonly etag?: string; readonly lastModified?: string } | 'unchanged';

/** The network's part. May throw anything, which becomes the reason why there is no picture. */
export type FetchBytes = (url: URL) => Promise<Fetched>;

type Answer =
  | { readonly bytes: Uint8Array | null; readonly validators: { etag?: string; lastModified?: string } }
  | { readonly reason: string };

const LONGEST_REASON = 200;

/** The bytes of a picture, null for unchanged ones; those of a `data:` URL need no network. Never throws. */
export async function fetchPicture(url: string, fetchBytes: FetchBytes): Promise<Answer> {
  try {
    if (url.startsWith('data:')) return { bytes: inlineBytes(url), validators: {} };
    const fetched = await fetchBytes(new URL(url));
    if (fetched === 'unchanged') return { bytes: null, validators: {} };
    const { bytes, etag, lastModified } = fetched;
    return {
      bytes,
      validators: {
        ...(etag !== undefined && { etag }),
        ...(lastModified !== undefined && { lastModified }),
      },
    };
  } catch (error) {
    return { reason: reasonFor(error) };
  }
}

/** Why there is no picture, in a word where it is one of ours. */
export function reasonFor(error: unknown): string {
  if (error instanceof PictureError) return error.fault;
  if (error instanceof ReaderError) return error.code;
  return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_REASON);
}
