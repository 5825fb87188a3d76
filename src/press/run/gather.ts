import { parseFeed } from '../../feed/parse.ts';
import type { WireFeed } from '../../feed/wire.ts';
import type { Json } from '../intake/compact.ts';
import { mergeFeeds, type Part } from '../intake/merge.ts';
import type { Net } from '../net/net.ts';
import type { FeedSource } from '../publication/read.ts';
import { readFeedPages } from './readFeedPages.ts';
import { openSource, type Source } from './source.ts';

/** What a magazine's feeds say at this moment. */
export interface Gathered {
  /** All feeds and their pages as one JSON Feed document, every address in it absolute. */
  readonly document: Json;
  readonly wire: WireFeed;
  /** Where the first feed was found, and where pictures are read from. */
  readonly address: URL;
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
  const sources = feeds.map(({ url }) => openSource(url, folder, net));
  for (const [i, source] of sources.entries()) {
    const { pages, note } = await readFeedPages(source, cache);
    const section = feeds[i]?.section ?? null;
    parts.push(...pages.map(({ document, address }) => ({ document, address: new URL(address), section })));
    if (note !== null) notes.push(note);
    onFeed(i + 1, feeds.length);
  }
  const document = mergeFeeds(parts);
  const [source = openSource(feeds[0].url, folder, net)] = sources;
  return {
    document,
    wire: parseFeed(JSON.stringify(document)),
    address: parts[0]?.address ?? source.address,
    source,
    notes,
  };
}
