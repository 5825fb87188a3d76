import { freedLately, freeRoom } from '../state/freeRoom.ts';
import type { Messages } from '../state/messages.svelte.ts';
import { freedSentence } from '../ui/freed.ts';

/** What happens on a full disk: room is made and the reader told. False where there was nothing to let go. */
export async function makeWay(messages: Messages, bytes?: number): Promise<boolean> {
  const freed = await freeRoom(bytes);
  if (freedSentence(freed)) messages.say(roomMade());
  return freed.bytes > 0;
}

/** What made room a moment ago, for words that would stand in place of that message; '' when nothing did. */
export function roomMade(): string {
  const freed = freedLately();
  return (freed && freedSentence(freed)) ?? '';
}
