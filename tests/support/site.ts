import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serveSite } from '../../src/press/serve.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

interface SeenRequest {
  readonly method: string;
  /** As it was sent: with its query, still percent-encoded. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A site under test, and the faults that its server can have. */
export interface TestSite {
  /** The origin, without a slash at the end; the same after a stop and a start. */
  readonly url: string;
  /** Every request since the first start, oldest first, also those that `answer` took; empty it at will. */
  readonly requests: SeenRequest[];
  /** Cuts every open connection and frees the port: from here on nobody is there. */
  readonly stop: () => Promise<void>;
  /** Comes back at the same port; nothing happens when it is already there. */
  readonly start: () => Promise<void>;
  /** From now on `handler` answers this path, whatever its query: with an error, slowly, half, or not at all. */
  readonly answer: (pathname: string, handler: Handler) => void;
  /** Takes back everything that `answer` set. */
  readonly clearAnswers: () => void;
}

const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));

/** Serves a folder (the built site unless told otherwise) at a free port, as `npm start` would. */
export async function startSite({
  root = BUILT,
  port = 0,
  base = '/',
}: { root?: string; port?: number; base?: string } = {}): Promise<TestSite> {
  const answers = new Map<string, Handler>();
  const requests: SeenRequest[] = [];

  async function before(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    const path = req.url ?? '';
    requests.push({ method: req.method ?? '', path, headers: req.headers });
    const handler = answers.get(path.replace(/\?.*$/, ''));
    await handler?.(req, res);
    return handler !== undefined;
  }

  const listen = (at: number) =>
    serveSite({ root, base, host: '127.0.0.1', port: at, before, log: (line) => console.error(line) });
  const first = await listen(port);
  let running: typeof first | null = first;

  return {
    url: first.url,
    requests,
    async stop() {
      const site = running;
      running = null;
      await site?.close();
    },
    async start() {
      running ??= await listen(first.port);
    },
    answer: (pathname, handler) => void answers.set(pathname, handler),
    clearAnswers: () => answers.clear(),
  };
}
