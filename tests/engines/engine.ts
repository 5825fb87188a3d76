import type * as inPage from './inPage.ts';
import type { Target } from './target.ts';

declare global {
  /** In the page, once it has been loaded into it. */
  var offprintTests: typeof inPage;
}

/** One browser under way with one page, as the driver of its engine gives it. Looking needs the finder in the page. */
export interface Driven {
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  /** Runs a script in the page for what it defines. */
  load(script: string): Promise<void>;
  /** Runs a function in the page and waits for what it promises. It sees its arguments and nothing else of ours. */
  evaluate<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** As a hand would: scrolled to, and in its middle. */
  click(target: Target): Promise<void>;
  type(target: Target, text: string): Promise<void>;
  /** Gives a file to a file input. */
  choose(target: Target, path: string): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  /** Closes the browser as its owner would. */
  quit(): Promise<void>;
  /** SIGKILL to the browser and everything it has started. */
  kill(): Promise<void>;
}

export interface StartOptions {
  /** A folder; the same one again is the same reader. */
  readonly profile: string;
  /** Where downloads go. */
  readonly downloads: string;
  /** Bytes that sites may keep; as much as the engine gives when absent. */
  readonly quota?: number | undefined;
}

export interface Engine {
  readonly name: string;
  /** What it needs and this machine does not have, in words; Debian's packages bring it. */
  readonly missing: () => readonly string[];
  readonly start: (options: StartOptions) => Promise<Driven>;
}
