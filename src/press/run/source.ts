import { resolve } from 'node:path';
import { ReaderError } from '../../model/errors.ts';
import { fileURLToPath } from 'node:url';
import type { Answer, Ask } from '../net/exchange.ts';
import type { Net } from '../net/net.ts';
import { folderOf, type LocalFolder } from './localFolder.ts';

/** Where the bytes of feeds and of their pictures come from: the network, or the folders of files. */
export interface Source {
  readonly get: (address: URL, ask: Ask) => Promise<Answer>;
  /** The file beside a feed that an address stands for. Rejects with a ReaderError. */
  readonly find: LocalFolder['find'];
}

export interface Sources extends Source {
  /** Of the feeds, in their order. */
  readonly addresses: readonly [URL, ...URL[]];
}

/** Each feed is a URL, or a path seen from `folder`. */
export function openSources(feeds: readonly [string, ...string[]], folder: string, net: Net): Sources {
  const locals: LocalFolder[] = [];
  const open = (feed: string, i: number) => {
    if (/^https?:\/\//i.test(feed) && URL.canParse(feed)) return new URL(feed);
    const local = folderOf(/^file:\/\//i.test(feed) ? fileURLToPath(feed) : resolve(folder, feed), i + 1);
    locals.push(local);
    return local.address;
  };
  const [first, ...others] = feeds;
  const folderWith = (address: URL) => locals.find((local) => local.has(address));
  return {
    addresses: [open(first, 0), ...others.map((feed, i) => open(feed, i + 1))],
    async get(address, ask) {
      const local = folderWith(address);
      if (!local) return net.get(address, ask);
      const { bytes, contentType } = await local.read(address);
      return {
        kind: 'document',
        url: address,
        contentType,
        bytes: new Uint8Array(bytes),
        headers: new Map(),
      };
    },
    find: (address) => folderWith(address)?.find(address) ?? Promise.reject(new ReaderError('not-found')),
  };
}
