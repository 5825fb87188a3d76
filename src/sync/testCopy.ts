import type { Store } from '../db/open.ts';
import { readFilesFor, readPictures } from '../db/pictures.ts';
import { isSaved } from '../db/saved.ts';
import { countStored, readArticle } from '../db/shelf.ts';
import { readWindow, type Bookmark } from '../db/windows.ts';
import type { ArticleBody, Attachment, StoredHeader } from '../model/article.ts';
import { filesOf } from '../model/attachments.ts';
import { pictureKey } from '../model/picture.ts';
import { inspectFile, type Finding } from '../pictures/inspect.ts';
import { nextFrame } from './nextFrame.ts';

const ROWS_AT_ONCE = 50;

/** An article that does not open whole without a network, and what it lacks. */
export interface Fault {
  readonly header: StoredHeader;
  /** Its text is not there, or cannot be shown. */
  readonly text: boolean;
  /** It was there, and could not be shown. */
  readonly hadText: boolean;
  readonly pictures: readonly string[];
  readonly attachments: readonly Attachment[];
  /** How many of the files are not there, and how many are there and not what they were. */
  readonly missing: number;
  readonly damaged: number;
}

export interface CopyReport {
  /** Opened, with all that should be there or not. */
  readonly articles: number;
  /** Of these, kept without files, as the rules have it. */
  readonly textOnly: number;
  /** Listed, their text let go to make room: nobody claims that they open. */
  readonly gone: number;
  /** Files that were looked at, whole ones, and those whole that this browser cannot show. */
  readonly files: number;
  readonly whole: number;
  readonly unreadable: number;
  readonly faults: readonly Fault[];
}

export interface CopyTest {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** Makes of a text what the page shows and names the pictures in it. May throw: then the article does not open. */
  readonly shown: (header: StoredHeader, body: ArticleBody) => readonly string[];
}

/**
 * Opens every stored article as the app does when there is no network: reads and cleans its text, finds each file that it
 * asks for, measures and decodes it. Nothing here fetches anything. Rejects when it is stopped.
 */
export async function testCopy(store: Store, test: CopyTest): Promise<CopyReport> {
  const total = (await countStored(store)).articles;
  const found = new Map<string, Finding>();
  const faults: Fault[] = [];
  let [articles, textOnly, gone, done] = [0, 0, 0, 0];
  for (let after: Bookmark | null = null, more = true; more;) {
    const window = await readWindow(store, { of: 'all' }, { limit: ROWS_AT_ONCE, after });
    for (const header of window.rows) {
      test.signal.throwIfAborted();
      const outcome = await open(store, header, test, found);
      if (outcome === 'gone') gone++;
      else articles++;
      if (outcome === 'text only') textOnly++;
      if (typeof outcome === 'object') faults.push(outcome);
      test.onProgress(++done, total);
      await nextFrame();
    }
    after = window.next;
    more = after !== null;
  }
  const count = (finding: Finding) => [...found.values()].filter((one) => one === finding).length;
  const unreadable = count('unreadable');
  return {
    articles,
    textOnly,
    gone,
    files: found.size,
    whole: count('whole') + unreadable,
    unreadable,
    faults,
  };
}

async function open(
  store: Store,
  header: StoredHeader,
  { shown }: CopyTest,
  found: Map<string, Finding>,
): Promise<Fault | 'whole' | 'text only' | 'gone'> {
  const body = (await readArticle(store, header.id))?.body;
  if (!body && header.bodyGone) return 'gone';
  const [inText, opens] = attempt(() => (body ? shown(header, body) : null));
  const rows = await readFilesFor(store, header.id);
  const saved = await isSaved(store, header.id);
  const isKept = (kind: 'attachment' | undefined) => saved || rows.some((row) => row.kind === kind);
  const pictures = isKept(undefined) ? together(header.pictures, inText) : [];
  const attached = opens && body && isKept('attachment') ? filesOf(body.attachments) : [];
  const lacking = new Map<string, Finding>();
  for (const url of [...pictures, ...attached.map((attachment) => attachment.url)]) {
    const [row] = await readPictures(store, [url]);
    const finding = found.get(url) ?? (await inspectFile(url, row));
    found.set(url, finding);
    if (finding === 'missing' || finding === 'damaged') lacking.set(url, finding);
  }
  if (opens && lacking.size === 0) return pictures.length + attached.length > 0 ? 'whole' : textOnly(header);
  const missing = [...lacking.values()].filter((finding) => finding === 'missing').length;
  return {
    header,
    text: !opens,
    hadText: body !== undefined,
    pictures: pictures.filter((url) => lacking.has(url)),
    attachments: attached.filter(({ url }) => lacking.has(url)),
    missing,
    damaged: lacking.size - missing,
  };
}

/** An article without pictures is whole without them. */
function textOnly({ pictures }: StoredHeader): 'whole' | 'text only' {
  return pictures.length > 0 ? 'text only' : 'whole';
}

function attempt(work: () => readonly string[] | null): [urls: readonly string[], works: boolean] {
  try {
    const urls = work();
    return [urls ?? [], urls !== null];
  } catch {
    return [[], false]; // a row that is damaged: what it threw is of no use to the reader
  }
}

/** The pictures of the inventory, and what the shown text asks for beyond them. */
function together(inventory: readonly string[], inText: readonly string[]): string[] {
  const known = new Set(inventory.map(pictureKey));
  return [...new Set([...inventory, ...inText.filter((url) => !known.has(pictureKey(url)))])];
}
