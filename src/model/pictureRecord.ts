/** Inventory of one file of an article, a picture or an attachment: whether the device has it, and for which articles it is kept. */
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
  /** Absent for a picture. */
  readonly kind?: 'attachment';
  /** What `pictures/digest` made of the bytes; absent where the browser could not, and for very large files. */
  readonly digest?: string;
}

/** How much of an article is on this device. */
export interface Receipt {
  /** Whether its text is. */
  readonly text: boolean;
  readonly pictures: number;
  readonly stored: number;
  readonly attachments: number;
  readonly attachmentsStored: number;
  /** Of text, pictures and attachments together. */
  readonly bytes: number;
  /** When the file that was looked at longest ago was; null when none is stored. */
  readonly checkedAt: number | null;
}
