import { each, record, text as textOf } from '../../feed/json.ts';
import { parsePublication, type Publication } from '../../model/publication.ts';
import { CommandError } from '../command.ts';
import { check, type Remark, type Remarks } from './check.ts';
import { readJson } from './json.ts';
import { checkTogether } from './rules.ts';
import { PUBLICATION } from './shape.ts';

/** All that `offprint.json` says: what the app reads, and what only the press needs. */
export interface PublicationFile {
  /** `feed` is the first of `feeds` made one, `feed.json`, where the file names several. */
  readonly publication: Publication;
  /** At least one, in order; URLs, or paths as they are written. */
  readonly feeds: readonly FeedSource[];
  /** Where the edition will stand, absolute, with a slash at its end. */
  readonly siteUrl: string | null;
  /** A path as it is written. */
  readonly logo: string | null;
  /** All of it, as it was written. */
  readonly document: Readonly<Record<string, unknown>>;
  /** One line each, with its place in the file. */
  readonly warnings: readonly string[];
}

export interface FeedSource {
  readonly url: string;
  /** The section that the feed's articles belong to; null for what they say themselves. */
  readonly section: string | null;
}

/** Characters. A hundred times what a publication with everything in it needs. */
const LONGEST = 1_000_000;
const MOST_LINES = 50;

/**
 * Reads the text of `offprint.json`; `name` is what messages call the file. Throws a CommandError that has one line
 * for each mistake, at most 50: file, line, column, key, what is wrong, what to write.
 */
export function readPublicationFile(text: string, name: string): PublicationFile {
  if (text.length > LONGEST) throw new CommandError(`${name}: this is too long for a publication.`);
  const json = text.replace(/^\uFEFF/, '');
  const { root, faults, repeated } = readJson(json);
  const remarks: Remarks = {
    errors: faults.map((fault) => ({ ...fault, path: '' })),
    warnings: repeated.map((fault) => ({ ...fault, path: '' })),
  };
  check(root, PUBLICATION, '', remarks);
  checkTogether(root, remarks);
  const say = (all: readonly Remark[]) => lines(json, name, all);
  if (remarks.errors.length > 0)
    throw new CommandError([...say(remarks.errors), ...say(remarks.warnings)].join('\n'));
  return { ...contents(JSON.parse(json)), warnings: say(remarks.warnings) };
}

/** A document without mistakes, so what is missing here was left out. */
function contents(document: unknown): Omit<PublicationFile, 'warnings'> {
  const given = record(document);
  const site = textOf(given['siteUrl']);
  return {
    publication: parsePublication(document),
    feeds: each(given['feeds'] ?? [given['feed']], readFeed),
    siteUrl: site === undefined ? null : new URL(site.replace(/[?#].*$/s, '').replace(/\/*$/, '/')).href,
    logo: textOf(given['logo'])?.trim() ?? null,
    document: given,
  };
}

function readFeed(value: unknown): FeedSource | undefined {
  const { url, section } = record(typeof value === 'string' ? { url: value } : value);
  const address = textOf(url)?.trim();
  return address === undefined ? undefined : { url: address, section: textOf(section)?.trim() ?? null };
}

/** In the order of the text; after the first dozens, whoever mends them will ask again. */
function lines(text: string, name: string, remarks: readonly Remark[]): string[] {
  const sorted = [...remarks].sort((a, b) => a.at - b.at);
  const rest = sorted.length - MOST_LINES;
  const shown = sorted.slice(0, MOST_LINES).map((remark) => line(text, name, remark));
  return rest > 0 ? [...shown, `${name}: and ${rest} more`] : shown;
}

/** `offprint.json:12:15 sections[1].name: expected a text, such as "Analysis"`; both numbers count from 1. */
function line(text: string, name: string, { at, path, text: remark }: Remark): string {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  const place = `${name}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  return `${place}${path === '' ? '' : ` ${path}`}: ${remark}`;
}
