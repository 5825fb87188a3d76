import type { Clock } from '../net/clock.ts';
import type { Pressed, PressOrder } from '../run/order.ts';
import type { Terminal } from './terminal.ts';

/** All that a command knows of the machine it runs on. */
export interface World {
  readonly terminal: Terminal;
  /** The folder that paths on the command line are seen from; absolute. */
  readonly cwd: string;
  readonly home: string;
  /** Where `start` keeps editions. */
  readonly cacheFolder: string;
  readonly clock: Clock;
  readonly pressEdition: (order: PressOrder) => Promise<Pressed>;
  /** Aborted when the program is to end. */
  readonly stop: AbortSignal;
}

/** A command whose options have been read: what is left is to do it. */
export interface Job {
  /** What failed, in sentences about feeds; null where there are several or none. */
  readonly feed: string | null;
  /** Standard output takes one JSON document and nothing else, also when the command fails. */
  readonly json: boolean;
  /** Resolves to the exit code. */
  readonly run: () => Promise<number>;
}

export interface Command {
  /** Reads options and the files they name. Throws a CommandError for what is wrong about them. */
  readonly prepare: (args: readonly string[], world: World) => Promise<Job>;
  /** The exit code when `run` rejects. */
  readonly failed: number;
  /** The exit code when the program is stopped; null for the one that shells expect of an interrupted command. */
  readonly stopped: number | null;
}
