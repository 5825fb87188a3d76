import type { MediaNs } from 'feedsmith';
import { absolute } from '../../feed/links.ts';
import { plain } from '../../feed/plain.ts';
import { compact, type Json } from './compact.ts';
import { kindOf } from './kind.ts';

interface Lead {
  readonly image?: string;
  readonly hero?: Json;
}

type Texts = Pick<MediaNs.Content, 'title' | 'description' | 'credits'>;
interface Candidate {
  readonly url: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** What may be said of the picture, nearest first. */
  readonly texts: readonly Texts[];
}

/**
 * An item's picture out of Media RSS (https://www.rssboard.org/media-rss): the largest `media:content` that is one,
 * else the largest `media:thumbnail`. `hero` says what is known of it: `media:description` is its caption,
 * `media:credit` its credit, `media:title` its alternative text. `said` is the item's own text, which is no caption.
 */
export function leadOf(media: MediaNs.ItemOrFeed | undefined, base: string | null, said: string): Lead {
  const { contents = [], groups = [] } = media ?? {};
  const alone = contents.length === 1 && media ? [media] : [];
  const pictures = [
    ...contents.map((content) => ({ content, texts: [content, ...alone] })),
    ...groups.flatMap((group) =>
      (group.contents ?? []).map((content) => ({ content, texts: [content, group] })),
    ),
  ].filter(({ content }) => kindOf(content) === 'image');
  const thumbnails = [
    media,
    ...contents,
    ...groups,
    ...groups.flatMap((group) => group.contents ?? []),
  ].flatMap((holder) => holder?.thumbnails ?? []);
  const found =
    largest(
      pictures.map(({ content, texts }) => ({ ...content, texts })),
      base,
    ) ??
    largest(
      thumbnails.map((thumbnail) => ({ ...thumbnail, texts: [] })),
      base,
    );
  if (!found) return {};
  const caption = first(found.texts.map(({ description }) => plain(description?.value)));
  const alt = first(found.texts.map(({ title }) => plain(title?.value)));
  const hero = compact({
    caption: caption === plain(said) ? undefined : caption,
    credit: first(found.texts.map(creditOf)),
    alt: alt === caption ? undefined : alt,
    width: found.width,
    height: found.height,
  });
  return { image: found.url, ...(Object.keys(hero).length > 0 ? { hero: { url: found.url, ...hero } } : {}) };
}

interface Sized {
  readonly url?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly texts: readonly Texts[];
}

function largest(pictures: readonly Sized[], base: string | null): Candidate | undefined {
  return pictures
    .flatMap(({ url, width, height, texts }) => {
      const source = absolute(url, base);
      // Some hosts give the author's face as the first picture of every post.
      if (source === null || source.includes('gravatar.com/avatar')) return [];
      return [{ url: source, width: positive(width), height: positive(height), texts }];
    })
    .sort((a, b) => (b.width ?? 0) - (a.width ?? 0) || (b.height ?? 0) - (a.height ?? 0))[0];
}

function creditOf({ credits = [] }: Texts): string {
  return [...new Set(credits.map(({ value }) => plain(value)).filter(Boolean))].join(', ');
}

function first(texts: readonly string[]): string | undefined {
  return texts.find(Boolean);
}

function positive(size: number | undefined): number | undefined {
  return size !== undefined && size > 0 && size < Infinity ? size : undefined;
}
