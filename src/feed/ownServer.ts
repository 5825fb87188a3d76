/** Milliseconds. Long enough to shake hands, short beside the wait that has been. */
const LIMIT = 5000;

/**
 * What answers in place of the server that this page came from: `there` is that server itself, well or not; `portal` is
 * somebody between, such as a network that wants you to sign in; `silent` is nobody. Asked for is the manifest, whose
 * content is known: a portal answers everything, but with a page of its own or by leading elsewhere.
 */
export async function ownServer(
  get: typeof fetch = fetch,
  signal?: AbortSignal,
): Promise<'there' | 'portal' | 'silent'> {
  const manifest = globalThis.document?.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href;
  if (!manifest) return 'silent'; // in Node
  return within(LIMIT, signal, async (limit) => {
    // With a query, so that no copy of the file is taken for the server.
    const answer = await get(`${manifest}?probe`, { cache: 'no-store', redirect: 'manual', signal: limit });
    if (answer.type === 'opaqueredirect' || answer.status === 511) return 'portal';
    return !answer.ok || isManifest(await answer.text()) ? 'there' : 'portal';
  }).catch(() => 'silent' as const);
}

/** Whether a server of another origin is there: without CORS the browser tells no more than that something came back. */
export function answers(url: string, get: typeof fetch, signal: AbortSignal): Promise<boolean> {
  return within(LIMIT, signal, async (limit) => {
    await get(url, { mode: 'no-cors', cache: 'no-store', credentials: 'omit', signal: limit });
    return true;
  }).catch(() => false); // what went wrong was said by the first request
}

async function within<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  work: (limit: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const abort = () => limit.abort();
  const timer = setTimeout(abort, milliseconds);
  signal?.addEventListener('abort', abort);
  try {
    return await work(limit.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    abort();
  }
}

function isManifest(text: string): boolean {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null && 'start_url' in found;
  } catch {
    return false;
  }
}
