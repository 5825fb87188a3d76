import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError } from '../command.ts';
import { nearest } from '../publication/nearest.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads options as `parseArgs` of node:util does, and words that are none. Throws a CommandError, one sentence, for an
 * option that is not known, lacks its value or has one it should not have.
 */
export function readOptions<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new CommandError(refusal(cause, Object.keys(options)), { cause });
  }
}

function refusal(error: unknown, names: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : '';
  // Node names the option in quotes, alone, with its short form before it or with `<value>` behind.
  const option = /'(?:-\w, )?(-[^'\s]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(option.replace(/^-+/, ''), names);
    return `There is no option ${option}${meant === null ? '. See --help.' : `: did you mean --${meant}?`}`;
  }
  if (message.includes('does not take')) return `${option} takes no value.`;
  return option === '' ? message : `${option} needs a value. See --help.`;
}

/** The value of an option, null where it was not given. Throws a CommandError for a blank one. */
export function named(value: string | undefined, option: string, what: string): string | null {
  if (value === undefined) return null;
  if (value.trim() === '') throw new CommandError(`${option} needs ${what}.`);
  return value;
}

/** Throws a CommandError when there are words that belong to no option. */
export function noMore([word]: readonly string[]): void {
  if (word !== undefined)
    throw new CommandError(`What is “${word}”? A feed is named with --feed, all else as --help says.`);
}
