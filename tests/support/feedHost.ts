import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';

/** A host on loopback that serves a published feed, and a picture wherever the feed names one by a file name. */
export interface FeedHost {
  /** The feed's address; its own host and all others that it names pictures on are this one. */
  readonly serve: (name: string, bytes: Buffer) => string;
  readonly stop: () => Promise<void>;
}

/** In JSON slashes may be escaped. */
const PICTURE = /https?:(\\?\/)\1([^\s"'<>\\&]+(?:\\\/[^\s"'<>\\&]+)*\.(?:jpe?g|png|gif|webp))(?![\w.])/gi;

export async function startFeedHost(): Promise<FeedHost> {
  let feed: { readonly path: string; readonly bytes: Buffer } | null = null;
  const server = createServer((req, res) => {
    const path = req.url ?? '';
    if (feed && path === feed.path) return void res.end(feed.bytes);
    if (!path.startsWith('/picture/')) return void res.writeHead(404).end();
    void draw(path).then((picture) => res.writeHead(200, { 'Content-Type': 'image/png' }).end(picture));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens at a port, so this is no pipe
  return {
    serve(name, bytes) {
      // Byte for byte, so that what a feed's encoding does stays as it is.
      const text = bytes
        .toString('latin1')
        .replace(PICTURE, (_, slash: string, rest: string) =>
          [origin.replaceAll('/', slash), 'picture', rest.replaceAll('\\/', '-').replaceAll('/', '-')].join(
            slash,
          ),
        );
      feed = { path: `/${encodeURIComponent(name)}`, bytes: Buffer.from(text, 'latin1') };
      return origin + feed.path;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Another colour for every address. */
function draw(path: string): Promise<Buffer> {
  const number = [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffff, 7);
  const background = `#${number.toString(16).padStart(6, '0')}`;
  return sharp({ create: { width: 700, height: 450, channels: 3, background } })
    .png()
    .toBuffer();
}
