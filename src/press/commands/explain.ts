import { ReaderError } from '../../model/errors.ts';
import { CommandError } from '../command.ts';
import { NetError } from '../net/netError.ts';
import { sentenceFor } from '../sentence.ts';

/** Why a command has failed, in a sentence for a terminal. `feed` is what the command was about. */
export function explain(error: unknown, feed: string | null): string {
  const refused = causes(error).find(
    (one): one is NetError => one instanceof NetError && one.code === 'private-address',
  );
  if (refused) return `${refused.message} Add --allow-private if that is meant.`;
  if (error instanceof CommandError || error instanceof NetError) return error.message;
  if (error instanceof ReaderError) return sentenceFor(error.code, feed ?? 'one of the feeds');
  return `Offprint has failed: ${error instanceof Error ? error.message : String(error)}`;
}

const DEEPEST = 10;

/** The error and what it was caused by, outermost first. */
function causes(error: unknown): unknown[] {
  const found: unknown[] = [];
  for (let one = error; one instanceof Error && found.length < DEEPEST; one = one.cause) found.push(one);
  return found;
}
