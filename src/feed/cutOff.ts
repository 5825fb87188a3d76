import { ReaderError } from '../model/errors.ts';
import { parseFeed } from './parse.ts';
import type { WireFeed } from './wire.ts';

/** `parseFeed`, which throws 'truncated' as well: for whoever need not weigh his code. */
export function parseWhole(document: string): WireFeed {
  try {
    return parseFeed(document);
  } catch (thrown) {
    throw cutOff(thrown, document);
  }
}

/** What `parseFeed` threw about a document, or 'truncated' when that is no JSON because it ended early. */
export function cutOff(thrown: unknown, document: string): unknown {
  const isJson = !(thrown instanceof ReaderError) || thrown.code !== 'not-json';
  return isJson || !isCut(document.replace(/^\uFEFF/, ''))
    ? thrown
    : new ReaderError('truncated', { cause: thrown.cause });
}

/** Whether text that is no JSON ends inside a string or a bracket, or never began. Engines word this differently. */
function isCut(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '\\') at++;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
  }
  return /^\s*(?:[[{]|$)/.test(json) && (quoted || depth > 0 || !json.trim());
}
