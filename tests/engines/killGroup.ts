import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** SIGKILL to a program that was started as the head of a process group, and to all that it started; done when it is gone. */
export async function killGroup(program: ChildProcess | null): Promise<void> {
  if (program?.pid === undefined || program.exitCode !== null || program.signalCode !== null) return;
  const gone = once(program, 'exit');
  process.kill(-program.pid, 'SIGKILL');
  await gone;
}
