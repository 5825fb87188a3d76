/**
 * What one export may be, written and read alike: 2 GB keep well clear of the 4 GB where a plain zip ends, and no reader
 * saves so much. The names are the archive's own.
 */
export const FEED_FILE = 'feed.json';
export const MOST_FILES = 50_000;
/** Bytes, unpacked. */
export const MOST_BYTES = 2_000_000_000;
export const LARGEST_FEED = 100_000_000;
export const LARGEST_FILE = 300_000_000;
