import { readFeed } from '../../feed/parse.ts';
import type { WireFeed } from '../../feed/wire.ts';
import type { Json } from '../intake/compact.ts';
import { mergeFeeds, type Part } from '../intake/merge.ts';
import type { Net } from '../net/net.ts';
import type { FeedSource } from '../publication/read.ts';
import { readFeedPages } from './readFeedPages.ts';
import { openSources, type Source } from './source.ts';

/** What a magazine's feeds say at this moment. */
export interface Gathered {
  /** All feeds and their pages as one JSON Feed document, every address in it absolute. */
  readonly document: Json;
  readonly wire: WireFeed;
  /** Where the first feed was found. */
  readonly address: URL;
  /** Where pictures are read from. */
  readonly source: Source;
  readonly notes: readonly string[];
}

/** Reads all feeds of a magazine. Rejects with a ReaderError or NetError when one cannot be read. */
export async function gather(
  feeds: readonly [FeedSource, ...FeedSource[]],
  folder: string,
  cache: string,
  net: Net,
  onFeed: (done: number, total: number) => void,
): Promise<Gathered> {
  const parts: Part[] = [];
  const notes: string[] = [];
  const [first, ...others] = feeds;
  const source = openSources([first.url, ...others.map(({ url }) => url)], folder, net);
  for (const [i, named] of source.addresses.entries()) {
    const { pages, note } = await readFeedPages(named, source, cache);
    const section = feeds[i]?.section ?? null;
    parts.push(...pages.map(({ document, address }) => ({ document, address: new URL(address), section })));
    if (note !== null) notes.push(note);
    onFeed(i + 1, feeds.length);
  }
  const document = mergeFeeds(parts);
  return {
    document,
    wire: readFeed(document),
    address: parts[0]?.address ?? source.addresses[0],
    source,
    notes,
  };
}
