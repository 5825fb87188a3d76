import { readPictures, recordPicture } from '../db/pictures.ts';
import type { Store } from '../db/open.ts';
import { isSaved } from '../db/saved.ts';
import type { Attachment } from '../model/article.ts';
import { filesOf } from '../model/attachments.ts';
import { ReaderError } from '../model/errors.ts';
import type { PictureRecord } from '../model/pictureRecord.ts';
import { hasRoomFor } from './allowance.ts';
import { openCache } from './cache.ts';
import { digestOf, isWhole } from './digest.ts';
import { hasNetwork } from './hasNetwork.ts';
import { waitAfter } from './retry.ts';
import { download, put, type WantedFile } from './transfer.ts';

const AT_ONCE = 4;

export interface KeepOptions {
  readonly signal?: AbortSignal | undefined;
  /** Look again now, also at what is said to be stored and at what failed a moment ago. */
  readonly insist?: boolean;
}

/**
 * Stores every picture of an article that is not stored yet and writes the inventory. Pictures are fetched with
 * CORS: one that its host lets no other site read stays unstored, because an opaque copy would cost about 7 MB of
 * quota each (GoogleChrome/workbox#1210). Above four fifths of the quota an article that is not saved gets none but in
 * the place of older ones. Throws only `quota`, and an abort.
 */
export function keepPictures(
  store: Store,
  article: string,
  urls: readonly string[],
  options: KeepOptions = {},
): Promise<void> {
  const files = urls.map((url) => ({ url, kind: 'picture' as const }));
  return keepFiles(store, article, files, options);
}

/** The same for the sound, films and other files that belong to an article, each as a whole. */
export function keepAttachments(
  store: Store,
  article: string,
  attachments: readonly Attachment[],
  options: KeepOptions = {},
): Promise<void> {
  const files = filesOf(attachments).map(({ url, mimeType }) => ({
    url,
    kind: 'attachment' as const,
    mimeType,
  }));
  return keepFiles(store, article, files, options);
}

async function keepFiles(
  store: Store,
  article: string,
  files: readonly WantedFile[],
  options: KeepOptions,
): Promise<void> {
  const known = await readPictures(
    store,
    files.map(({ url }) => url),
  );
  const rows = new Map(known.map((row) => [row?.url, row]));
  let queue = files.filter(({ url }) => isWanted(rows.get(url), article, options));
  const isNew = ({ url }: WantedFile) => rows.get(url)?.stored !== true;
  if (queue.some(isNew) && (await hasNetwork()) && !(await hasRoomFor(store, article)))
    queue = queue.filter((file) => !isNew(file));
  const worker = async () => {
    for (let file = queue.shift(); file; file = queue.shift())
      await keepOne(store, article, file, rows.get(file.url), options.signal);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, worker));
}

function isWanted(row: PictureRecord | undefined, article: string, { insist }: KeepOptions): boolean {
  if (!row || insist) return true;
  if (row.stored) return !row.articles.includes(article);
  return Math.abs(Date.now() - row.checkedAt) > waitAfter(row);
}

async function keepOne(
  store: Store,
  article: string,
  file: WantedFile,
  row: PictureRecord | undefined,
  signal?: AbortSignal,
): Promise<void> {
  const { url } = file;
  const checkedAt = Date.now();
  const cache = await openCache();
  const there = await (await cache?.match(url))?.blob();
  const whole = there && (!row?.stored || (await isWhole(there, row))) ? there : null;
  const blob = whole ?? (cache && (await download(file, signal)));
  if (cache && blob && !whole) await putInRoom(store, article, cache, url, blob);
  const stored = Boolean(cache && blob);
  if (!stored && !(await hasNetwork())) return; // no failure of the file's: it must not wait longer for it
  const digest = blob ? await digestOf(blob) : undefined;
  await recordPicture(store, article, {
    url,
    stored,
    bytes: blob?.size ?? 0,
    checkedAt,
    ...(file.kind === 'attachment' && { kind: file.kind }),
    ...(digest !== undefined && { digest }),
  });
}

/**
 * Where the disk is full, makes room: for what is saved as for the reader's own marks, as long as anything can go; else once, in
 * place of what older articles need.
 */
async function putInRoom(
  store: Store,
  article: string,
  cache: Cache,
  url: string,
  blob: Blob,
): Promise<void> {
  try {
    await put(cache, url, blob);
  } catch (thrown) {
    if (!(thrown instanceof ReaderError)) throw thrown;
    const { size } = blob;
    if (await isSaved(store, article)) {
      if (!(await store.onFull?.(size))) throw thrown;
      return putInRoom(store, article, cache, url, blob);
    }
    const { makeRoom } = await import('./room.ts'); // seldom wanted
    const made = await makeRoom({ bytes: size, before: article, filesOnly: true });
    if (made.bytes < size) throw thrown;
    await put(cache, url, blob);
  }
}
