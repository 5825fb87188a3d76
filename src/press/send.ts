import type { IncomingMessage, ServerResponse } from 'node:http';
import { cacheControl, isUnchanged } from './caching.ts';
import { chooseEncoding } from './compression.ts';
import { kindOf } from './kinds.ts';
import { OUTSIDE, outsideHeaders } from './outsidePage.ts';
import { askedRange } from './range.ts';
import type { Shelf, ShelvedFile } from './shelf.ts';

/** Where the build writes the headers of its pages, such as the Content-Security-Policy with its hashes. */
const PAGE_HEADERS = '_headers.json';

/**
 * Sends a file with all that a cache, a player and a slow line need. With status 404 it is only a body: nothing
 * in it may be taken for the content of that address, so it has no validators.
 */
export async function sendFile(
  req: IncomingMessage,
  res: ServerResponse,
  shelf: Shelf,
  file: ShelvedFile,
  status: 200 | 404,
): Promise<void> {
  const kind = kindOf(file.path);
  const encoding = kind.text ? chooseEncoding(req.headers['accept-encoding']) : null;
  const encoded = encoding === null ? null : await file.encoded(encoding);
  // Another encoding is other bytes, and a strong tag stands for bytes (RFC 9110, 8.8.3.3).
  const etag = encoded === null ? `"${file.hash}"` : `"${file.hash}-${encoding}"`;

  if (file.path === OUTSIDE) setHeaders(res, outsideHeaders(file.bytes.toString()));
  else if (file.path.endsWith('.html')) await setPageHeaders(res, shelf);
  res.setHeader('Cache-Control', cacheControl(file.path));
  if (kind.text) res.setHeader('Vary', 'Accept-Encoding');
  if (status === 200) {
    res.setHeader('ETag', etag);
    res.setHeader('Last-Modified', file.modified.toUTCString());
    if (isUnchanged(req.headers, etag, file.modified)) {
      res.writeHead(304).end();
      return;
    }
  }
  res.setHeader('Content-Type', kind.type);
  if (encoded !== null && encoding !== null) res.setHeader('Content-Encoding', encoding);
  // Safari plays no sound from a server that does not answer ranges.
  if (kind.type.startsWith('audio/')) sendPart(req, res, file, etag);
  else sendBytes(req, res, status, encoded ?? file.bytes);
}

/** Sends a short sentence as plain text, for what has no page. */
export function sendPlain(res: ServerResponse, status: number, sentence: string): void {
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.setHeader('Cache-Control', 'no-cache');
  sendBytes(res.req, res, status, Buffer.from(`${sentence}\n`));
}

function sendPart(req: IncomingMessage, res: ServerResponse, file: ShelvedFile, etag: string): void {
  const size = file.bytes.length;
  const range = req.method === 'GET' ? askedRange(req.headers, size, etag, file.modified) : null;
  res.setHeader('Accept-Ranges', 'bytes');
  if (range === null) {
    sendBytes(req, res, 200, file.bytes);
  } else if (range === 'unsatisfiable') {
    res.setHeader('Content-Range', `bytes */${size}`);
    sendPlain(res, 416, 'This file has no such part.');
  } else {
    res.setHeader('Content-Range', `bytes ${range.first}-${range.last}/${size}`);
    sendBytes(req, res, 206, file.bytes.subarray(range.first, range.last + 1));
  }
}

function sendBytes(req: IncomingMessage, res: ServerResponse, status: number, bytes: Buffer): void {
  res.writeHead(status, { 'Content-Length': bytes.length });
  res.end(req.method === 'HEAD' ? undefined : bytes);
}

async function setPageHeaders(res: ServerResponse, shelf: Shelf): Promise<void> {
  const file = await shelf.take(PAGE_HEADERS);
  if (file === null) return;
  const headers: unknown = JSON.parse(file.bytes.toString());
  // A page without its policy is worse than no page, so what cannot be read is an error and not passed over.
  if (typeof headers !== 'object' || headers === null) throw new Error(`${PAGE_HEADERS}: expected an object`);
  const values = Object.entries(headers);
  for (const [name, value] of values)
    if (typeof value !== 'string') throw new Error(`${PAGE_HEADERS}: ${name}: expected a text`);
  setHeaders(res, Object.fromEntries(values) as Record<string, string>); // as was just seen
}

function setHeaders(res: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
}
