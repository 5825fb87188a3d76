import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Ask } from '../net/exchange.ts';
import type { Net } from '../net/net.ts';
import { folderOf } from './localFolder.ts';

/** Where a feed's bytes and those of its pictures come from: the network, or the folder of a file. */
export interface Source {
  readonly address: URL;
  readonly get: (address: URL, ask: Ask) => Promise<Answer>;
}

/** `feed` is a URL, or a path seen from `folder`. */
export function openSource(feed: string, folder: string, net: Net): Source {
  if (/^https?:\/\//i.test(feed) && URL.canParse(feed))
    return { address: new URL(feed), get: (address, ask) => net.get(address, ask) };
  const local = folderOf(/^file:\/\//i.test(feed) ? fileURLToPath(feed) : resolve(folder, feed));
  return {
    address: local.address,
    async get(address, ask) {
      if (!local.has(address)) return net.get(address, ask);
      const { bytes, contentType } = await local.read(address);
      return {
        kind: 'document',
        url: address,
        contentType,
        bytes: new Uint8Array(bytes),
        headers: new Map(),
      };
    },
  };
}
