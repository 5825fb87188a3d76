/** What is remembered of the store outside of it, so that its loss is noticed. */
export interface Marker {
  readonly epoch: string;
  /** How many articles were saved when it was last written. */
  readonly saved: number;
  readonly exported: LastExport | null;
}

export interface LastExport {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly name: string;
}

/** What this device holds at the moment. */
export interface Holding {
  readonly epoch: string | null;
  readonly saved: number;
  /** False when the browser has cleared the files beside the database: pictures, and the app's own. */
  readonly files: boolean;
}

/**
 * What the browser has cleared. `store`: the whole database, `saved` articles with it. `some`: the database is the same, but
 * fewer articles are saved in it than there were. `files`: pictures. `settings`: what is remembered outside.
 */
export type Loss =
  | { readonly of: 'store'; readonly saved: number }
  | { readonly of: 'some'; readonly before: number; readonly saved: number }
  | { readonly of: 'files' }
  | { readonly of: 'settings' };

/**
 * Holds what is remembered against what is there. Null on a first visit, after the reader's own "Forget everything" (both
 * are gone), and when all is well. A database with another epoch that holds as much has lost nothing.
 */
export function lossOf(marker: Marker | null, holding: Holding): Loss | null {
  if (!marker) return holding.epoch === null ? null : { of: 'settings' };
  if (holding.epoch === null) return { of: 'store', saved: marker.saved };
  if (holding.saved < marker.saved)
    return holding.epoch === marker.epoch
      ? { of: 'some', before: marker.saved, saved: holding.saved }
      : { of: 'store', saved: marker.saved };
  return holding.files ? null : { of: 'files' };
}
