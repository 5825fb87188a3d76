/** One file of the store. */
export interface StoredFile {
  /**
   * Below the store's folder, `pictures/<hash>-<width>.webp`, and of the smaller copy `pictures/<hash>-<width of the large
   * one>-<width>.webp`, so that whoever has the large one knows what it can stand for. Only a-z, 0-9, `-`, `.` and that one slash.
   */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Length of the file. */
  readonly bytes: number;
}

/** A picture as the edition has it. */
export interface StoredPicture {
  readonly large: StoredFile;
  /** Null where the picture is no wider than this would be, or moves. */
  readonly small: StoredFile | null;
  /** `#rrggbb`, to be seen until the picture is; white behind one that is partly transparent. */
  readonly colour: string;
  readonly animated: boolean;
}

/** Names of the store's own files, below its folder. */
export const STORED_PATH = /^pictures\/[a-z2-7]{16}-\d{1,4}(?:-\d{1,4})?\.webp$/;

/** The same, below the folder of its host that the edition stands in. */
export const PLACED_PATH = /^(?:\/(?!\/)(?:[^?#\s]*\/)?)?pictures\/[a-z2-7]{16}-\d{1,4}(?:-\d{1,4})?\.webp$/;
