import { parseArgs } from 'node:util';

/** What `npm start` was asked to do. */
export interface Command {
  readonly help: boolean;
  readonly host: string;
  readonly port: number;
  /** The port was named, so no other will do. */
  readonly exactPort: boolean;
  /** The URL or file of a feed to print instead of the demo magazine. */
  readonly feed: string | null;
}

/** A command that cannot be carried out, with one sentence for the person who typed it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

export const USAGE = `Usage: npm start -- [options]

Builds the reader, serves it on this machine and says where.

  --feed <URL or file>  a JSON Feed to print instead of the demo magazine
  --port <number>       the port to listen on (4173, or the next free one)
  --host <address>      the address to listen on (127.0.0.1: only this machine)
  --help                this text`;

const DEFAULT_PORT = 4173;

/** Reads the command line, without the program's own name. Throws a CommandError for what it does not know. */
export function readCommand(args: readonly string[]): Command {
  const { values } = parse(args);
  return {
    help: values.help ?? false,
    host: named(values.host, '--host', 'an address such as 127.0.0.1') ?? '127.0.0.1',
    port: values.port === undefined ? DEFAULT_PORT : readPort(values.port),
    exactPort: values.port !== undefined,
    feed: named(values.feed, '--feed', 'the URL or the file of a JSON Feed'),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        host: { type: 'string' },
        port: { type: 'string' },
        feed: { type: 'string' },
      },
    });
  } catch (error) {
    // Node's own message names the option; its advice about `--` after the first sentence only confuses here.
    const sentence = error instanceof Error ? error.message.split(/\.(?:\s|$)/)[0] : String(error);
    throw new CommandError(`${sentence}. See npm start -- --help`, { cause: error });
  }
}

function named(value: string | undefined, option: string, what: string): string | null {
  if (value === undefined) return null;
  if (value.trim() === '') throw new CommandError(`${option} needs ${what}.`);
  return value;
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535)
    throw new CommandError(`--port needs a number from 0 to 65535, not “${value}”.`);
  return port;
}
