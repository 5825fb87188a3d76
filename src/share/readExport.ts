import { EARLIER_KEPT, type Revision } from '../model/history.ts';
import type { Mark } from '../model/mark.ts';
import { readMark } from '../model/readMark.ts';
import { ReaderError } from '../model/errors.ts';
import { MOST_FILES } from './archiveLimits.ts';
import { id, list, matching, number, object, refuse, text, webAddress, whole } from './expect.ts';
import { FORM, SETTING, TYPE, type ExportedArticle, type ExportedFile, type ExportHead } from './exported.ts';
import { readBody, readHeader } from './readArticle.ts';
import { swapBack, type Swap } from './swaps.ts';

export interface Export extends ExportHead {
  readonly articles: readonly ExportedArticle[];
}

const LONGEST_TEXT = 50_000_000;
const FILE = /^files\/\d{1,6}(?:\.[a-z0-9]{1,5})?$/;

/**
 * Reads the document of an export. All or nothing: anything that is not as this reader writes it throws, `newer-export`
 * where a newer version wrote it, else `not-export`.
 */
export function readExport(document: string): Export {
  const feed = object(parsed(document));
  const own = object(feed['_offprint']);
  if (whole(own['export']) > FORM) throw new ReaderError('newer-export');
  const { name, feed: key, site } = object(own['magazine']);
  const articles = list(feed['items'], MOST_FILES, readItem);
  return {
    magazine: { name: text(name, 1000), feed: text(key, 10_000), site: text(site, 10_000) },
    exportedAt: number(own['exportedAt']),
    marks: once(list(own['marks'], 1_000_000, mark), ({ id }) => id),
    settings: readSettings(own['settings']),
    articles: once(articles, ({ header }) => header.id),
  };
}

function parsed(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch (cause) {
    throw new ReaderError('not-export', { cause });
  }
}

function readItem(value: unknown): ExportedArticle {
  const item = object(value);
  const own = object(item['_offprint']);
  const header = readHeader(own['header']);
  const body = readBody(own['body']);
  if (id(item['id']) !== header.id) refuse('two ids');
  const swaps = list(own['swaps'], 100_000, readSwap);
  const html = swapBack(text(item['content_html'], LONGEST_TEXT), swaps) ?? refuse('swaps of another text');
  const earlier = list(own['earlier'] ?? [], EARLIER_KEPT, readRevision); // absent in older files
  const needed = new Set([...header.pictures, ...body.attachments.map(({ url }) => url)]);
  const files = list(own['files'], MOST_FILES, readFile);
  if (!files.every(({ url }) => needed.has(url))) refuse('a file that its article does not know');
  return { header, body: { id: header.id, html, ...body }, earlier, files };
}

function readSwap(value: unknown): Swap {
  const { at, length, was } = object(value);
  return { at: whole(at), length: whole(length), was: text(was) };
}

function readRevision(value: unknown): Revision {
  const { headline, dek, html, base, until } = object(value);
  return {
    headline: text(headline),
    dek: text(dek),
    html: text(html, LONGEST_TEXT),
    base: base === '' ? '' : webAddress(base),
    until: number(until),
  };
}

function readFile(value: unknown): ExportedFile {
  const { file, url, type } = object(value);
  return { file: matching(file, FILE), url: webAddress(url), type: matching(type, TYPE) };
}

function mark(value: unknown): Mark {
  return readMark(value) ?? refuse('no mark');
}

function readSettings(value: unknown): ReadonlyMap<string, string> {
  const entries = Object.entries(object(value));
  return new Map(
    list(entries, 1000, (entry) => {
      const [key, setting] = entry as [string, unknown]; // one of Object.entries'
      return [matching(key, SETTING), text(setting)] as const;
    }),
  );
}

function once<T>(entries: readonly T[], keyOf: (entry: T) => string): readonly T[] {
  return new Set(entries.map(keyOf)).size === entries.length ? entries : refuse('one id twice');
}
