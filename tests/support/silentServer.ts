import { createServer } from 'node:http';
import { once } from 'node:events';

/** A server that takes every request and answers none: what a train's network is like. */
export interface SilentServer {
  /** Paths asked for, oldest first. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Takes the place of a site that has been stopped. */
export async function keepSilentAt(url: string): Promise<SilentServer> {
  const asked: string[] = [];
  const server = createServer((req) => void asked.push(req.url ?? ''));
  server.listen(Number(new URL(url).port), '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
