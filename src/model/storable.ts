/** One picture may weigh this much (bytes). */
export const PICTURE_LIMIT = 15_000_000;

/** Whether what came for a picture is one, and not too large to keep. An answer of unknown kind ("opaque") has no type. */
export function isStorablePicture({ type, size }: { readonly type: string; readonly size: number }): boolean {
  return type.startsWith('image/') && size > 0 && size <= PICTURE_LIMIT;
}
