import { freeRoom } from '../state/freeRoom.ts';
import type { Messages } from '../state/messages.svelte.ts';
import { freedSentence } from '../ui/freed.ts';

/** What happens on a full disk: room is made and the reader told. False where there was nothing to let go. */
export async function makeWay(messages: Messages, bytes?: number): Promise<boolean> {
  const freed = await freeRoom(bytes);
  const sentence = freedSentence(freed);
  if (sentence) messages.say(sentence);
  return sentence !== null;
}
