/** A cache apart, of bytes that are good for nothing but to be let go. */
const RESERVE = 'offprint-reserve';
const FILE = '/offprint-reserve';
/** Bytes: room for thousands of marks. */
const SIZE = 1_000_000;
/** So many random bytes are given at once (Web Cryptography, 10.1.1). */
const PIECE = 65_536;

/**
 * Holds a little room, for the reader's marks on a full disk: what is deleted of a database is given back when the browser sees
 * fit, a file at once. Without it there is none; never rejects.
 */
export async function holdReserve(): Promise<void> {
  if (!('caches' in globalThis)) return;
  try {
    const cache = await caches.open(RESERVE);
    if (await cache.match(FILE)) return;
    const noise = new Uint8Array(SIZE); // some browsers compress what they store
    for (let at = 0; at < SIZE; at += PIECE) crypto.getRandomValues(noise.subarray(at, at + PIECE));
    await cache.put(FILE, new Response(noise));
  } catch {
    // full already
  }
}

/** Gives it back; returns how many bytes that frees. */
export async function spendReserve(): Promise<number> {
  if (!('caches' in globalThis)) return 0;
  // The file by itself: a whole cache stays on disk for as long as any page has it open.
  const wasThere = await (await caches.open(RESERVE)).delete(FILE);
  await caches.delete(RESERVE);
  return wasThere ? SIZE : 0;
}
