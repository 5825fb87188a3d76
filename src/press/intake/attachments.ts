import type { MediaNs } from 'feedsmith';
import { absolute } from '../../feed/links.ts';
import { compact, type Json } from './compact.ts';
import { kindOf, typeOf } from './kind.ts';

interface Enclosure {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  /** Bytes. */
  readonly length?: number | undefined;
}

interface Attached {
  readonly attachments: readonly Json[];
  /** `lead`, else the first picture among the enclosures; it is not attached once more. */
  readonly image: string | undefined;
}

/**
 * What is attached to an item: its enclosures, and Media RSS's sound and films. `duration` (seconds) is the first
 * recording's, as in iTunes' feeds.
 */
export function attachmentsOf(
  enclosures: readonly Enclosure[],
  media: MediaNs.ItemOrFeed | undefined,
  duration: number | undefined,
  base: string | null,
  lead: string | undefined,
): Attached {
  const recordings = [
    ...(media?.contents ?? []),
    ...(media?.groups ?? []).flatMap(({ contents = [] }) => contents),
  ]
    .filter((content) => /^(?:audio|video)$/.test(kindOf(content)))
    .map(({ fileSize, title, ...content }) => ({ ...content, title: title?.value, length: fileSize }));
  const found = new Map<string, Json>();
  let image = lead;
  let lasting = duration;
  for (const enclosure of [
    ...enclosures.map((given) => ({ ...given, duration: undefined })),
    ...recordings,
  ]) {
    const url = absolute(enclosure.url, base);
    const mimeType = typeOf(enclosure) || 'application/octet-stream';
    if (url === null || found.has(url)) continue;
    if (mimeType.startsWith('image/') && (image ??= url) === url) continue;
    const recorded = /^(?:audio|video)\//.test(mimeType);
    found.set(
      url,
      compact({
        url,
        mime_type: mimeType,
        title: enclosure.title,
        size_in_bytes: positive(enclosure.length),
        duration_in_seconds: positive(enclosure.duration) ?? (recorded ? positive(lasting) : undefined),
      }),
    );
    if (recorded) lasting = undefined;
  }
  return { attachments: [...found.values()], image };
}

function positive(number: number | undefined): number | undefined {
  return number !== undefined && number > 0 && number < Infinity ? number : undefined;
}
