import { ReaderError, type ErrorCode } from '../model/errors.ts';
import { answers, ownServer } from './ownServer.ts';

interface Silence {
  readonly get: typeof fetch;
  readonly common: RequestInit & { readonly signal: AbortSignal };
  /** The request had conditional headers, which another origin may refuse though it lets everyone read. */
  readonly conditional: boolean;
  /** What the device says of its network; only a `false` that nothing contradicts is believed. */
  readonly online: () => boolean | undefined;
  readonly origin: string | undefined;
  readonly cause: unknown;
}

/**
 * A request ended without an answer, and the browser does not say why: it is found out by asking the feed's server and
 * our own once more. Resolves with an answer where only the conditional headers were refused; else throws a ReaderError:
 * 'portal', 'offline', 'blocked', 'unreachable', or 'odd-answer' for a redirect that leads nowhere.
 */
export async function afterSilence(url: string, silence: Silence): Promise<Response> {
  const { get, common, conditional, origin, cause } = silence;
  if (isForeign(url, origin)) {
    const plain = conditional && (await get(url, { ...common, cache: 'no-cache' }).catch(() => null));
    if (plain) return plain;
  }
  throw new ReaderError(await codeOf(url, silence), { cause });
}

async function codeOf(url: string, { get, common, online, origin }: Silence): Promise<ErrorCode> {
  const { signal } = common;
  const own = await ownServer(get, signal);
  if (own === 'portal') return 'portal';
  if (isForeign(url, origin)) {
    if (await answers(url, get, signal)) return 'blocked';
  } else if (await redirects(url, get, signal)) return 'odd-answer';
  // A device may say that it has no network when it has one (web views do), never that all is well when nobody answers.
  return own === 'silent' && online() === false ? 'offline' : 'unreachable';
}

/** Whether what failed is a redirect: then the server is there, but leads nowhere, or in a circle. */
async function redirects(url: string, get: typeof fetch, signal: AbortSignal): Promise<boolean> {
  const answer = await get(url, { redirect: 'manual', cache: 'no-store', signal }).catch(() => null);
  return answer?.type === 'opaqueredirect';
}

function isForeign(url: string, origin: string | undefined): boolean {
  return origin !== undefined && URL.canParse(url, origin) && new URL(url, origin).origin !== origin;
}
