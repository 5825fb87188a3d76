import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { asReaderError } from '../model/errors.ts';
import { id, list, orNull, refuse, text, webAddress } from './expect.ts';
import { inflate } from './unpack.ts';

/** An article as a link hands it over. */
export interface Taken {
  readonly id: string;
  /** The magazine's own page, for what the feed no longer has. */
  readonly url: string | null;
}

/** Characters: browsers and mail programs pass on links of this length. */
export const LONGEST_LINK = 30_000;
const MOST = 5000;
const LARGEST = 2_000_000;

/** A list of articles as text that can stand in a URL: with addresses, compressed. */
export function packList(articles: readonly Taken[]): string {
  const packed = deflateSync(strToU8(JSON.stringify(articles.map(({ id, url }) => [id, url]))), { level: 9 });
  const base64 = btoa(strFromU8(packed, true));
  return `~${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The same with ids alone: what fits into a QR code. */
export function packIds(articles: readonly Taken[]): string {
  return articles.map(({ id }) => id).join('.');
}

/** Reads either form, each article once; null when it is neither, or more than a list can be. */
export function readList(packed: string): readonly Taken[] | null {
  if (packed.length > LONGEST_LINK) return null;
  try {
    const entries: unknown = packed.startsWith('~')
      ? unpacked(packed.slice(1))
      : packed.split('.').map((one) => [one, null]);
    const articles = list(entries, MOST, (entry) => {
      const [first, second] = list(entry, 2, (part) => part);
      return { id: id(first), url: orNull(second, webAddress) };
    });
    return [...new Map(articles.map((article) => [article.id, article])).values()];
  } catch (thrown) {
    if (asReaderError(thrown, 'broken-store').code.endsWith('-export')) return null;
    throw thrown;
  }
}

function unpacked(base64url: string): unknown {
  try {
    const bytes = strToU8(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), true);
    return JSON.parse(text(strFromU8(inflate(bytes, LARGEST)), LARGEST));
  } catch {
    return refuse('no list'); // cut on its way, or made up
  }
}
