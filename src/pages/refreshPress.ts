import { plural } from '../languages/texts.ts';
import type { Reader } from '../state/context.ts';
import { sentenceFor } from '../ui/sentences.ts';

/** Asks for news, and says how many articles wait to be shown, that there are none, or why nobody knows. */
export async function pressRefresh({ library, messages }: Reader): Promise<void> {
  const answered = await library.refresh();
  const { length } = library.waiting;
  if (!answered) messages.say(sentenceFor(library.trouble?.code ?? 'unreachable'));
  else messages.say(length > 0 ? plural(length, ['# new article', '# new articles']) : 'Up to date.');
}
