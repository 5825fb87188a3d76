import { decodeEntities } from './entities.ts';

export interface Tag {
  /** Lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** Names in lower case, values decoded; the first of a name counts, as in HTML. */
  readonly attributes: ReadonlyMap<string, string>;
}

const NAME = /<\/?([a-z][^\s/>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const END = /[\s/]*>/y;
/** Elements whose content is no text of the article, and in which `<` opens nothing. */
const UNSEEN = /<\/(script|style|iframe|noembed|noframes)(?=[\s/>])/gi;
const HAS_UNSEEN = new Set(['script', 'style', 'iframe', 'noembed', 'noframes']);

/**
 * Reads markup in order, for extraction only: it is forgiving, not faithful, and never a ground to call markup safe.
 * `onText` gets decoded text between tags, `onTag` each tag; comments, scripts and styles are passed over. Linear in
 * any input: whatever is not closed is read to its end at most once.
 */
export function scan(html: string, onText: (text: string) => void, onTag: (tag: Tag) => void): void {
  let from = 0;
  let broken = false; // one tag had no end by its quotes: from there on every tag ends at the next `>`
  const flush = (to: number) => {
    if (to > from) onText(decodeEntities(html.slice(from, to)));
  };
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(from, at + 1))) {
    const name = match(NAME, html, at)?.[1]?.toLowerCase();
    const behindName = NAME.lastIndex;
    if (name === undefined && !/[!?/]/.test(html[at + 1] ?? '')) continue; // "a < b" is text
    const comment = html.startsWith('<!--', at);
    let end = html.indexOf(comment ? '-->' : '>', at + 2);
    if (end < 0 && !comment) break; // no tag ends any more: the rest is text
    flush(at);
    if (comment) {
      from = end < 0 ? html.length : end + 3; // one that is never closed hides the rest, in browsers too
      continue;
    }
    from = end + 1;
    if (name === undefined) continue;
    const attributes = new Map<string, string>();
    if (!broken) {
      end = readAttributes(html, behindName, attributes);
      broken = end < 0;
      if (!broken) from = end + 1;
    }
    if (broken) {
      attributes.clear();
      readAttributes(html.slice(behindName, from), 0, attributes);
    }
    const closing = html[at + 1] === '/';
    onTag({ name, closing, attributes });
    if (!closing && HAS_UNSEEN.has(name)) from = endOfUnseen(html, name, from);
  }
  flush(html.length);
}

/** Fills `into` and returns where the tag's `>` is, -1 when it has none. */
function readAttributes(html: string, at: number, into: Map<string, string>): number {
  for (let found = match(ATTRIBUTE, html, at); found; found = match(ATTRIBUTE, html, at)) {
    const name = found[1]?.toLowerCase() ?? '';
    if (!into.has(name)) into.set(name, decodeEntities(found[2] ?? found[3] ?? found[4] ?? ''));
    at = ATTRIBUTE.lastIndex;
  }
  return match(END, html, at) ? END.lastIndex - 1 : -1;
}

function endOfUnseen(html: string, name: string, from: number): number {
  UNSEEN.lastIndex = from;
  for (let found = UNSEEN.exec(html); found; found = UNSEEN.exec(html)) {
    if (found[1]?.toLowerCase() === name) return found.index;
  }
  return html.length;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
