import { markTexts, removeBodies } from '../db/bodies.ts';
import type { Store } from '../db/open.ts';
import { missPictures, readPictures } from '../db/pictures.ts';
import { isSaved } from '../db/saved.ts';
import { readArticle } from '../db/shelf.ts';
import { dropPictures } from '../pictures/cache.ts';
import { hasNetwork } from '../pictures/hasNetwork.ts';
import { inspectFile } from '../pictures/inspect.ts';
import { keepAttachments, keepPictures } from '../pictures/keep.ts';
import type { Fault } from './testCopy.ts';

export interface Mending {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** Brings a text from the feed again, where the feed still has it. */
  readonly fetchText: (id: string) => Promise<void>;
}

/**
 * Takes what a test found off the inventory, so that nobody is promised it, and fetches it again while there is a network.
 * Returns the ids of articles that are not whole after that.
 */
export async function mendCopy(store: Store, faults: readonly Fault[], mending: Mending): Promise<string[]> {
  await disown(store, faults);
  const left: string[] = [];
  for (const [i, fault] of faults.entries()) {
    mending.signal.throwIfAborted();
    mending.onProgress(i, faults.length);
    if (!(await hasNetwork()) || !(await mend(store, fault, mending))) left.push(fault.header.id);
  }
  await markTexts(store);
  return left;
}

async function disown(store: Store, faults: readonly Fault[]): Promise<void> {
  const urls = new Set(faults.flatMap(urlsOf));
  await dropPictures([...urls]);
  await missPictures(store, (url) => !urls.has(url));
  // What is saved stays as it is, for a better version of this reader may show it.
  const broken = faults.filter(({ text }) => text).map(({ header }) => header.id);
  const saved = await Promise.all(broken.map((id) => isSaved(store, id)));
  await removeBodies(
    store,
    broken.filter((_, i) => !saved[i]),
  );
  await markTexts(store);
}

async function mend(store: Store, fault: Fault, { signal, fetchText }: Mending): Promise<boolean> {
  const { id } = fault.header;
  // One look through the feed may bring several.
  if (fault.text && !(await hasText(store, id))) await fetchText(id);
  await keepPictures(store, id, fault.pictures, { insist: true, signal });
  await keepAttachments(store, id, fault.attachments, { insist: true, signal });
  const urls = urlsOf(fault);
  const rows = await readPictures(store, urls);
  const findings = await Promise.all(urls.map((url, i) => inspectFile(url, rows[i])));
  const isThere = findings.every((finding) => finding === 'whole' || finding === 'unreadable');
  if (!isThere || !fault.text) return isThere;
  return (await hasText(store, id)) && !(fault.hadText && (await isSaved(store, id)));
}

function urlsOf({ pictures, attachments }: Fault): string[] {
  return [...pictures, ...attachments.map(({ url }) => url)];
}

async function hasText(store: Store, id: string): Promise<boolean> {
  return (await readArticle(store, id)) !== null;
}
