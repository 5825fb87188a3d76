import { IN_REPOSITORY } from '../build.ts';
import { CommandError } from '../command.ts';
import { readDuration } from './duration.ts';
import { named, noMore, readOptions } from './options.ts';

/** What `start` was asked to do. */
export interface StartOptions {
  readonly host: string;
  readonly port: number;
  /** The port was named, so no other will do. */
  readonly exactPort: boolean;
  /** URLs or files; none for the publication file's own, or for the demo magazine. */
  readonly feeds: readonly string[];
  readonly config: string | null;
  readonly everyMs: number;
  readonly allowPrivate: boolean;
}

const OPTIONS = {
  feed: { type: 'string', multiple: true },
  config: { type: 'string' },
  every: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'allow-private': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const DEFAULT_PORT = 4173;
const DEFAULT_EVERY = '15m';

/** Reads the options of `start`. Throws a CommandError for what it does not know, and for those that mean nothing. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values, positionals } = readOptions(args, OPTIONS);
  noMore(positionals);
  const feeds = (values.feed ?? []).map(
    (feed) => named(feed, '--feed', 'the URL or the file of a feed') ?? '',
  );
  const config = named(values.config, '--config', 'a publication file such as offprint.json');
  if (feeds.length === 0 && config === null) {
    if (!IN_REPOSITORY)
      throw new CommandError('Name a feed with --feed, or a publication file with --config. See --help.');
    if (values.every !== undefined)
      throw new CommandError(
        '--every needs a feed: name one with --feed, or a publication file with --config.',
      );
  }
  return {
    host: named(values.host, '--host', 'an address such as 127.0.0.1') ?? '127.0.0.1',
    port: values.port === undefined ? DEFAULT_PORT : readPort(values.port),
    exactPort: values.port !== undefined,
    feeds,
    config,
    everyMs: readDuration(values.every ?? DEFAULT_EVERY),
    allowPrivate: values['allow-private'] ?? false,
  };
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535)
    throw new CommandError(`--port needs a number from 0 to 65535, not “${value}”.`);
  return port;
}
