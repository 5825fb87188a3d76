import { extname } from 'node:path';

interface Kind {
  readonly type: string;
  /** Text shrinks to a third when compressed; pictures and sound are compressed already and only get slower. */
  readonly text: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  '.html': { type: 'text/html; charset=utf-8', text: true },
  '.js': { type: 'text/javascript; charset=utf-8', text: true },
  '.css': { type: 'text/css; charset=utf-8', text: true },
  '.json': { type: 'application/json; charset=utf-8', text: true },
  '.webmanifest': { type: 'application/manifest+json; charset=utf-8', text: true },
  '.svg': { type: 'image/svg+xml; charset=utf-8', text: true },
  '.xml': { type: 'application/xml; charset=utf-8', text: true },
  '.txt': { type: 'text/plain; charset=utf-8', text: true },
  '.map': { type: 'application/json; charset=utf-8', text: true },
  '.webp': { type: 'image/webp', text: false },
  '.avif': { type: 'image/avif', text: false },
  '.png': { type: 'image/png', text: false },
  '.jpg': { type: 'image/jpeg', text: false },
  '.jpeg': { type: 'image/jpeg', text: false },
  '.ico': { type: 'image/x-icon', text: false },
  '.wav': { type: 'audio/wav', text: false },
  '.mp3': { type: 'audio/mpeg', text: false },
  '.woff2': { type: 'font/woff2', text: false },
};

const UNKNOWN: Kind = { type: 'application/octet-stream', text: false };

/** The content type of a file by its name, and whether it is worth compressing; unknown ones are downloads. */
export function kindOf(path: string): Kind {
  return KINDS[extname(path).toLowerCase()] ?? UNKNOWN;
}
