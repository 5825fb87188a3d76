import type { Store } from '../db/open.ts';
import { restore, type Restored } from '../db/restore.ts';
import { ReaderError } from '../model/errors.ts';
import type { PictureRecord } from '../model/pictureRecord.ts';
import { NewCopies } from '../pictures/copies.ts';
import { digestOf } from '../pictures/digest.ts';
import { FEED_FILE } from '../share/archiveLimits.ts';
import type { ExportedFile, Magazine } from '../share/exported.ts';
import { openArchive, type Packed } from '../share/openArchive.ts';
import { readExport, type Export } from '../share/readExport.ts';
import { unpack } from '../share/unpack.ts';

export interface ImportOptions {
  /** Whose reader this is. */
  readonly magazine: Magazine;
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface Imported extends Restored {
  /** Articles in the file. */
  readonly articles: number;
  readonly files: number;
  readonly settings: ReadonlyMap<string, string>;
}

/**
 * Takes an export into this reader. First the whole file is read and checked, every byte of it; only then anything is
 * written, files before the one transaction that names them, and what was put down for nothing is taken away again.
 * Doubles nothing: ids are the feed's. Rejects with a ReaderError, and with the signal's reason.
 */
export async function importFile(store: Store, file: Blob, options: ImportOptions): Promise<Imported> {
  const { signal, onProgress } = options;
  const directory = await openArchive(file);
  const feed = directory.get(FEED_FILE);
  if (!feed) throw new ReaderError('not-export');
  const document = await unpack(file, feed);
  const found = readExport(textOf(document));
  if (!isOf(found.magazine, options.magazine)) throw new ReaderError('foreign-export');
  const files = filesOf(found, directory);

  for (const [done, { packed }] of files.entries()) {
    signal?.throwIfAborted();
    onProgress?.((done / files.length) * 0.5);
    await unpack(file, packed);
  }

  const copies = new NewCopies(store);
  try {
    const kept = new Map<string, KeptFile>();
    for (const [done, { url, type, packed }] of files.entries()) {
      signal?.throwIfAborted();
      onProgress?.(0.5 + (done / files.length) * 0.5);
      const blob = new Blob([await unpack(file, packed)], { type });
      await copies.put(url, blob);
      const digest = await digestOf(blob);
      kept.set(url, { bytes: blob.size, ...(digest !== undefined && { digest }) });
    }
    const restored = await restore(store, { ...found, pictures: inventory(found, kept) }, Date.now());
    return { ...restored, articles: found.articles.length, files: files.length, settings: found.settings };
  } catch (thrown) {
    await copies.takeBack();
    throw thrown;
  }
}

type KeptFile = Pick<PictureRecord, 'bytes' | 'digest'>;

/** The same feed, and either the name or the place is the same: a magazine may be renamed or move. */
function isOf(one: Magazine, other: Magazine): boolean {
  return one.feed === other.feed && (one.name === other.name || one.site === other.site);
}

/** Every file once, with its place in the archive. Throws when the archive has not got it. */
function filesOf({ articles }: Export, directory: ReadonlyMap<string, Packed>) {
  const byUrl = new Map(articles.flatMap(({ files }) => files).map((file) => [file.url, file]));
  return [...byUrl.values()].map((file: ExportedFile) => {
    const packed = directory.get(file.file);
    if (!packed || packed.size === 0) throw new ReaderError('broken-export');
    return { ...file, packed };
  });
}

function inventory({ articles }: Export, kept: ReadonlyMap<string, KeptFile>) {
  const keepers = new Map<string, string[]>();
  const pictures = new Set(articles.flatMap(({ header }) => header.pictures));
  for (const { header, files } of articles)
    for (const { url } of files) keepers.set(url, [...(keepers.get(url) ?? []), header.id]);
  const checkedAt = Date.now();
  return [...keepers].map(([url, ids]) => ({
    url,
    articles: ids,
    stored: true,
    ...(kept.get(url) ?? { bytes: 0 }),
    checkedAt,
    failures: 0,
    ...(!pictures.has(url) && { kind: 'attachment' as const }),
  }));
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ReaderError('not-export', { cause });
  }
}
