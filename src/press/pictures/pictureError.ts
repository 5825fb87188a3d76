/** Why a picture cannot be stored, for the report of an edition. */
export type PictureFault =
  | 'too-large' // more bytes than any picture of an article
  | 'too-many-pixels'
  | 'too-slow' // to decode
  | 'unknown-format'
  | 'broken' // cut, garbled, or no picture at all
  | 'counter'; // a pixel that counts readers

export class PictureError extends Error {
  override readonly name = 'PictureError';
  constructor(
    readonly fault: PictureFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}
