import { readMarks } from '../db/marks.ts';
import type { Store } from '../db/open.ts';
import { readPictures } from '../db/pictures.ts';
import { readArticle } from '../db/shelf.ts';
import { extract } from '../feed/extract.ts';
import { absolute } from '../feed/links.ts';
import { readCopy } from '../pictures/copies.ts';
import { FEED_FILE, LARGEST_FILE } from '../share/archiveLimits.ts';
import { TYPE, type ExportedArticle, type ExportedFile, type ExportHead } from '../share/exported.ts';
import { archiveOf, type Part } from '../share/writeArchive.ts';
import { feedPieces } from '../share/writeExport.ts';

export interface ExportOptions extends Omit<ExportHead, 'marks'> {
  readonly signal?: AbortSignal;
  /** Articles that are in, and how many there are. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** What an export came to. */
export interface Exporting {
  readonly archive: Blob;
  readonly articles: number;
}

/**
 * Everything that is the reader's, in one archive: saved articles whole, all marks, settings. One picture at a time is in
 * memory. Rejects with a ReaderError, and with the signal's reason.
 */
export async function exportAll(store: Store, options: ExportOptions): Promise<Exporting> {
  const marks = await readMarks(store);
  const saved = marks
    .filter(({ savedAt }) => savedAt !== undefined)
    .sort((one, other) => (other.savedAt ?? 0) - (one.savedAt ?? 0))
    .map(({ id }) => id);
  const packing = new Packing(store, saved, { ...options, marks });
  const archive = await new Response(archiveOf(packing.parts())).blob();
  return { archive: archive.slice(0, archive.size, 'application/zip'), articles: packing.articles };
}

class Packing {
  articles = 0;
  /** Of each file that lies in the archive, by its URL. */
  readonly #files = new Map<string, ExportedFile>();
  readonly #store: Store;
  readonly #ids: readonly string[];
  readonly #options: ExportOptions & ExportHead;

  constructor(store: Store, ids: readonly string[], options: ExportOptions & ExportHead) {
    this.#store = store;
    this.#ids = ids;
    this.#options = options;
  }

  /** Files first: by the time the document is written it is known which of them were really there. */
  async *parts(): AsyncGenerator<Part> {
    const { onProgress, signal } = this.#options;
    for (const [done, id] of this.#ids.entries()) {
      onProgress?.(done, this.#ids.length);
      const article = await readArticle(this.#store, id);
      for (const url of article ? filesOf(article) : []) {
        signal?.throwIfAborted();
        const part = await this.#pack(url);
        if (part) yield part;
      }
    }
    const pictureOf = (tag: string, base: string) => absolute(extract(tag).pictures[0]?.url, base || null);
    yield { name: FEED_FILE, text: true, bytes: feedPieces(this.#options, this.#whole(), pictureOf) };
  }

  async #pack(url: string): Promise<Part | null> {
    if (this.#files.has(url)) return null;
    const [row] = await readPictures(this.#store, [url]);
    const blob = row?.stored ? await readCopy(url) : null;
    const type = blob?.type.replace(/;.*/s, '').trim().toLowerCase() ?? '';
    if (!blob || blob.size === 0 || blob.size > LARGEST_FILE || !TYPE.test(type)) return null;
    const file = `files/${this.#files.size + 1}${endingOf(type)}`;
    this.#files.set(url, { file, url, type });
    return { name: file, text: false, bytes: piecesOf(blob) };
  }

  async *#whole(): AsyncGenerator<ExportedArticle> {
    for (const id of this.#ids) {
      this.#options.signal?.throwIfAborted();
      const article = await readArticle(this.#store, id);
      if (!article) continue; // marked as saved, but its text was lost: the mark goes along
      this.articles++;
      const { header, body, history } = article;
      const files = filesOf(article).flatMap((url) => this.#files.get(url) ?? []);
      yield { header, body, earlier: history?.earlier ?? [], files };
    }
  }
}

function filesOf({ header, body }: Pick<ExportedArticle, 'header' | 'body'>): string[] {
  return [...new Set([...header.pictures, ...body.attachments.map(({ url }) => url)])];
}

/** ".webp" of "image/webp", for whoever opens the archive by hand. */
function endingOf(type: string): string {
  const [, name = ''] = /\/(?:x-)?([a-z0-9]{1,5})/.exec(type) ?? [];
  return name && `.${name.replace('jpeg', 'jpg').replace('mpeg', 'mp3')}`;
}

async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const PIECE = 1_000_000;
  for (let at = 0; at < blob.size; at += PIECE)
    yield new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer());
}
