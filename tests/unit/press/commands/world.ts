import { runProgram } from '../../../../src/press/commands/program.ts';
import { openTerminal } from '../../../../src/press/commands/terminal.ts';
import type { World } from '../../../../src/press/commands/world.ts';
import type { Pressed, PressOrder } from '../../../../src/press/run/order.ts';
import { handClock } from '../net/handClock.ts';

export const PRESSED: Pressed = {
  name: 'The Paper',
  articles: 3,
  dropped: [],
  pictures: { stored: 1, failed: [] },
  written: 9,
  removed: 0,
  notes: [],
};

export interface Screen {
  out: string;
  err: string;
}

interface Made {
  readonly world: World;
  readonly screen: Screen;
  /** What the press was asked for, oldest first. */
  readonly orders: readonly PressOrder[];
  readonly stop: () => void;
  /** Runs the program. */
  readonly run: (...args: string[]) => Promise<number>;
}

/** A machine for the program: its press does what `press` says, its time passes at once. */
export function makeWorld(
  cwd: string,
  press: (order: PressOrder) => Promise<Pressed> = () => Promise.resolve(PRESSED),
  given: Partial<World> = {},
): Made {
  const screen: Screen = { out: '', err: '' };
  const orders: PressOrder[] = [];
  const stop = new AbortController();
  const world: World = {
    terminal: openTerminal(
      { write: (text) => (screen.out += text) },
      { write: (text) => (screen.err += text) },
      {},
    ),
    cwd,
    home: '/home/somebody',
    cacheFolder: `${cwd}/kept`,
    clock: handClock(),
    pressEdition(order) {
      orders.push(order);
      return press(order);
    },
    stop: stop.signal,
    ...given,
  };
  return { world, screen, orders, stop: () => stop.abort(), run: (...args) => runProgram(args, world) };
}
