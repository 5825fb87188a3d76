/** Where the program writes to. What it was asked for goes to standard output, all else to standard error. */
export interface Terminal {
  /** A line on standard output. */
  readonly print: (line: string) => void;
  /** A line on standard error, in place of a progress bar that may stand there. */
  readonly tell: (line: string) => void;
  /** Replaces the last line of standard error; only where it is `live`. */
  readonly draw: (line: string) => void;
  /** Standard error is a screen whose last line can be drawn again. */
  readonly live: boolean;
  /** Standard output shows bold and colours. */
  readonly colour: boolean;
  /** Of standard error. */
  readonly columns: number;
}

/** As much of a process's stream as a terminal needs. */
export interface Stream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const CLEAR = '\r\u001b[K';

/** `NO_COLOR` with any value but an empty one means no colours (https://no-color.org); a `dumb` terminal has none. */
export function openTerminal(
  out: Stream,
  err: Stream,
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const dumb = env['TERM'] === 'dumb';
  const live = err.isTTY === true && !dumb;
  return {
    print: (line) => void out.write(`${line}\n`),
    tell: (line) => void err.write(`${live ? CLEAR : ''}${line}\n`),
    draw: (line) => void err.write(CLEAR + line),
    live,
    colour: out.isTTY === true && !dumb && !env['NO_COLOR'],
    columns: err.columns ?? 80,
  };
}
