import { makeRoom, type Freed } from '../pictures/room.ts';

/** What made room within so many milliseconds is told as one. */
const TOGETHER = 10_000;

let running: Promise<Freed> | null = null;
let lately: Freed | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Lets go what can be fetched again. Writes that meet a full disk at the same time wait for the same room. Returns what went
 * now, not what went lately.
 */
export function freeRoom(bytes = 0): Promise<Freed> {
  running ??= makeRoom({ bytes })
    .then(note)
    .finally(() => (running = null));
  return running;
}

/** All that has made room in the last moments, for whoever tells the reader; null when nothing has. */
export const freedLately = (): Freed | null => lately;

function note(freed: Freed): Freed {
  const { pictures = 0, attachments = 0, texts = 0, bytes = 0 } = lately ?? {};
  lately = {
    pictures: pictures + freed.pictures,
    attachments: attachments + freed.attachments,
    texts: texts + freed.texts,
    bytes: bytes + freed.bytes,
  };
  clearTimeout(timer);
  timer = setTimeout(() => (lately = null), TOGETHER);
  return freed;
}
