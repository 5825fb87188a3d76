import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { respond } from './respond.ts';
import { sendPlain } from './send.ts';
import { openShelf } from './shelf.ts';
import { STANDING } from './standing.ts';

export interface SiteOptions {
  /** The folder to serve. */
  readonly root: string;
  /** The path below the host that the folder stands at, with a slash at both ends; `/` unless told otherwise. */
  readonly base?: string;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Hears of requests that failed inside the server, one line each. */
  readonly log?: (line: string) => void;
  /** Runs ahead of every request; true says that it has answered. Tests cause faults with it. */
  readonly before?: (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean>;
}

export interface Site {
  /** The origin, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and cuts every connection; done when the port is free again. Safe to call twice. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a printed site as a good static host would: content types, validators, compression, ranges, the app's
 * places, and 404 for what is missing. Rejects with Node's error (`EADDRINUSE`, `EACCES`, …) when it cannot listen.
 */
export async function serveSite({ root, base = '/', host, port, log, before }: SiteOptions): Promise<Site> {
  const shelf = openShelf(root);

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    try {
      if (before !== undefined && (await before(req, res))) return;
      for (const [name, value] of Object.entries(STANDING)) res.setHeader(name, value);
      await respond(req, res, shelf, base);
    } catch (error) {
      log?.(`${req.method} ${req.url}: ${error instanceof Error ? error.message : String(error)}`);
      if (res.headersSent) res.destroy();
      else sendPlain(res, 500, 'This server could not read the file.');
    }
  }

  const server = createServer((req, res) => void answer(req, res));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');

  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve()); // its only error is that it was closed before
        server.closeAllConnections();
      }),
  };
}
