import { makeRoom, type Freed } from '../pictures/room.ts';

let running: Promise<Freed> | null = null;

/** Lets go what can be fetched again. Writes that meet a full disk at the same time wait for the same room. */
export function freeRoom(bytes = 0): Promise<Freed> {
  running ??= makeRoom({ bytes }).finally(() => (running = null));
  return running;
}
