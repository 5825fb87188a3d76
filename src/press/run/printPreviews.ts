import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Publication } from '../../model/publication.ts';
import { previewPicture } from '../pictures/preview.ts';
import type { Catalogue } from '../printing/catalogue.ts';
import { leadPath } from './leadPath.ts';

interface Previews {
  readonly catalogue: Catalogue;
  readonly publication: Publication;
  readonly base: string;
  readonly cache: string;
}

/** Changes when previews are drawn in another way: then all are drawn anew. */
const VERSION = 1;

/**
 * The pictures that link previews show, one an article and one of the front page, several side by side. `once` is given
 * the file's path, what it is made of, and how. Rejects with what `once` does; stops when `signal` says so.
 */
export async function printPreviews(
  { catalogue, publication, base, cache }: Previews,
  once: (path: string, from: unknown, make: () => Promise<Uint8Array>) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { name, accent, description } = publication;
  const rows = [null, ...catalogue.all].values();

  async function draw(): Promise<void> {
    for (const header of rows) {
      if (signal.aborted) return;
      const path = leadPath(header, base);
      const headline = header?.headline ?? description;
      const file = `previews/${header?.id ?? 'front'}.jpg`;
      await once(file, [VERSION, name, accent.light, headline, path], async () => {
        const hero = path === null ? null : await readFile(join(cache, path)).catch(() => null); // lost: words do
        return previewPicture({ hero, name, headline, accent: accent.light });
      });
    }
  }

  await Promise.all(Array.from({ length: availableParallelism() }, draw)); // each takes the next row
}
