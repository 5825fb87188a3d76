import { CommandError } from './command.ts';

/** How many ports after a taken one are tried, so that a machine full of servers still gets an answer. */
const TRIES = 100;

/**
 * Listens at the wanted port or, unless only that one will do, at the next free one. `listen` rejects with Node's
 * error when it cannot. Throws a CommandError that says what is in the way.
 */
export async function listenNear<Site>(
  host: string,
  wanted: number,
  exact: boolean,
  listen: (port: number) => Promise<Site>,
): Promise<Site> {
  const last = exact ? wanted : Math.min(wanted + TRIES, 65535);
  for (let port = wanted; ; port++) {
    try {
      return await listen(port);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EADDRINUSE' && port < last) continue;
      throw new CommandError(obstacle(code, host, port), { cause: error });
    }
  }
}

function obstacle(code: unknown, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program; name another one with --port.`;
    case 'EACCES':
      return `This user may not listen at port ${port}; name one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine; name another one with --host.`;
    default:
      return `Cannot listen at ${host}, port ${port} (${String(code)}).`;
  }
}
