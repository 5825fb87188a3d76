import { homedir } from 'node:os';
import { join } from 'node:path';
import { IN_REPOSITORY, PROJECT } from './build.ts';
import { userCacheFolder } from './commands/cacheFolder.ts';
import { runProgram } from './commands/program.ts';
import { openTerminal } from './commands/terminal.ts';
import { systemClock } from './net/clock.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
// Whoever was reading has left (`| head`): there is nothing more to say to them.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });

const code = await runProgram(process.argv.slice(2), {
  terminal: openTerminal(process.stdout, process.stderr, process.env),
  cwd: process.cwd(),
  home: homedir(),
  cacheFolder: IN_REPOSITORY
    ? join(PROJECT, '.cache')
    : userCacheFolder(process.platform, process.env, homedir()),
  clock: systemClock,
  pressEdition: async (order) => (await import('./pressEdition.ts')).pressEdition(order),
  stop: stop.signal,
});
process.exitCode = code;
if (stop.signal.aborted) process.exit(); // not waiting for what was under way
