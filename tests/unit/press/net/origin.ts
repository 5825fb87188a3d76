import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A foreign server on loopback, gone when the test is. */
export interface Origin {
  readonly url: string;
  readonly port: number;
  /** Paths asked for, oldest first; robots.txt is not among them. */
  readonly asked: readonly string[];
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port; // it listens at a port, so this is no pipe
}

/** Answers with the listener; robots.txt with these rules, in a way of its own, or with 404. */
export async function originOf(
  listener: RequestListener,
  robots: string | ((res: ServerResponse) => void) = (res) => void res.writeHead(404).end(),
): Promise<Origin> {
  const asked: string[] = [];
  const server = createServer((req: IncomingMessage, res: ServerResponse) => {
    if (req.url === '/robots.txt') return void (typeof robots === 'string' ? res.end(robots) : robots(res));
    asked.push(req.url ?? '');
    listener(req, res);
  });
  const port = await listen(server);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${port}`, port, asked };
}

/** Sends bytes as they are in answer to whatever is asked, then closes; robots.txt is 404. */
export async function rawOriginOf(bytes: string): Promise<Origin> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined); // the other side may hang up
    socket.once('data', (head) => {
      const path = /^GET (\S+)/.exec(head.toString('latin1'))?.[1] ?? '';
      if (path === '/robots.txt') return void socket.end('HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n');
      asked.push(path);
      socket.end(bytes);
    });
  });
  const port = await listen(server);
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { url: `http://127.0.0.1:${port}`, port, asked };
}
