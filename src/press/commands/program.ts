import { CommandError } from '../command.ts';
import { nearest } from '../publication/nearest.ts';
import { explain } from './explain.ts';
import { whenStopped } from './repeat.ts';
import type { Command, Job, World } from './world.ts';

interface Entry {
  /** Loaded when it is asked for: `--help` and mistakes need not wait for the whole press. */
  readonly command: () => Promise<Command>;
  readonly help: () => Promise<string>;
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  press: {
    command: async () => (await import('./press.ts')).press,
    help: async () => (await import('./help/press.ts')).PRESS_HELP,
  },
  start: {
    command: async () => (await import('./start.ts')).start,
    help: async () => (await import('./help/start.ts')).START_HELP,
  },
  report: {
    command: async () => (await import('./report.ts')).report,
    help: async () => (await import('./help/report.ts')).REPORT_HELP,
  },
};

const WRONG_USAGE = 2;
/** What shells expect of a command that was interrupted (128 + SIGINT). */
const INTERRUPTED = 130;

/** Runs the command that `args`, without the program's own name, ask for. Resolves to the exit code; never rejects. */
export async function runProgram(args: readonly string[], world: World): Promise<number> {
  const { terminal } = world;
  const [name = '', ...rest] = args;
  const entry = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
  if (entry === undefined) return await withoutCommand(name, world);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(await entry.help());
    return 0;
  }
  const command = await entry.command();
  let job: Job;
  try {
    job = await command.prepare(rest, world);
  } catch (error) {
    terminal.tell(explain(error, null));
    return error instanceof CommandError ? WRONG_USAGE : command.failed;
  }
  const stopped = whenStopped(world.stop).then(() => {
    if (command.stopped === null) terminal.tell('Stopped.');
    return command.stopped ?? INTERRUPTED;
  });
  return await Promise.race([carryOut(job, command, world), stopped]);
}

async function carryOut(job: Job, { failed }: Command, { terminal }: World): Promise<number> {
  try {
    return await job.run();
  } catch (error) {
    const why = explain(error, job.feed);
    terminal.tell(why);
    if (job.json) terminal.print(JSON.stringify({ error: why }, null, 2));
    return failed;
  }
}

async function withoutCommand(name: string, { terminal }: World): Promise<number> {
  const { PROGRAM_HELP } = await import('./help/program.ts');
  if (['--help', '-h', 'help'].includes(name)) {
    terminal.print(PROGRAM_HELP);
    return 0;
  }
  const meant = nearest(name, Object.keys(COMMANDS));
  const advice = meant === null ? 'see --help.' : `did you mean “${meant}”?`;
  terminal.tell(name === '' ? PROGRAM_HELP : `There is no command “${name}”: ${advice}`);
  return WRONG_USAGE;
}
