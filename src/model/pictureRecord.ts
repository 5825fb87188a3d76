/** Inventory of one picture: whether the device has it, and for which articles it is kept. */
export interface PictureRecord {
  readonly url: string;
  readonly articles: readonly string[];
  readonly stored: boolean;
  /** Bytes on disk; 0 when not stored. */
  readonly bytes: number;
  /** Milliseconds since 1970 of the last attempt. */
  readonly checkedAt: number;
  /** Failed attempts in a row. */
  readonly failures: number;
}

/** How much of an article is on this device. */
export interface Receipt {
  readonly pictures: number;
  readonly stored: number;
  readonly bytes: number;
  readonly checkedAt: number | null;
}
