import type { IncomingMessage, ServerResponse } from 'node:http';
import { isPlace } from '../model/places.ts';
import { sendFile, sendPlain } from './send.ts';
import type { Shelf } from './shelf.ts';
import { readTarget, type Target } from './target.ts';

/** Answers one request from the files of a site that stands at `base`, as a good static host would. */
export async function respond(
  req: IncomingMessage,
  res: ServerResponse,
  shelf: Shelf,
  base: string,
): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.setHeader('Allow', 'GET, HEAD');
    sendPlain(res, 405, 'This site only answers GET and HEAD.');
    return;
  }
  const url = below(base, req.url ?? '');
  if (url === null) {
    sendPlain(res, 404, `There is nothing here: the site is at ${base}`);
    return;
  }
  const target = readTarget(url);
  if (target === null) {
    sendPlain(res, 400, 'This is not an address.');
    return;
  }
  const file = target.path === null ? null : await shelf.take(target.path);
  if (file !== null) {
    await sendFile(req, res, shelf, file, 200);
    return;
  }
  const status = appStatus(target, req.headers.accept ?? '');
  const app = status === null ? null : ((await shelf.take('shell.html')) ?? (await shelf.take('index.html')));
  if (status !== null && app !== null) await sendFile(req, res, shelf, app, status);
  else if (target.malformed) sendPlain(res, 400, 'This address has a broken escape in it.');
  else sendPlain(res, 404, 'There is nothing here.');
}

/** An address below a folder of the host, with its slash; null beside it. */
function below(base: string, url: string): string | null {
  if (base === '/') return url;
  return url.startsWith(base) ? url.slice(base.length - 1) : null;
}

/**
 * Whether the app answers where no file does: 200 for its places, also with an escape that is broken, because the
 * app has its own answer to that; 404 for other pages, so that its own "not found" shows; null when it does not.
 * A missing picture or script never gets a page, though its path may look like a place (`/article/photo.jpg`).
 */
function appStatus(target: Target, accept: string): 200 | 404 | null {
  const navigation = accept.includes('text/html');
  if (isPlace(target.pathname)) return target.isFile && !navigation ? null : 200;
  return navigation && !target.isFile && !target.malformed ? 404 : null;
}
