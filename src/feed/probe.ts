/** Milliseconds. Long enough to shake hands, short beside the wait that has been. */
const PROBE_LIMIT = 5000;

/** Whether a server is there at all: without CORS the browser tells no more than that something came back. */
export async function answers(url: string, get: typeof fetch, signal: AbortSignal): Promise<boolean> {
  const limit = new AbortController();
  const abort = () => limit.abort();
  const timer = setTimeout(abort, PROBE_LIMIT);
  signal.addEventListener('abort', abort);
  try {
    await get(url, { mode: 'no-cors', cache: 'no-store', credentials: 'omit', signal: limit.signal });
    return true;
  } catch {
    return false; // what went wrong was said by the first request
  } finally {
    clearTimeout(timer);
    abort();
  }
}

/** Whether what failed is a redirect: then the server is there, but leads nowhere, or in a circle. */
export async function redirects(url: string, get: typeof fetch, signal: AbortSignal): Promise<boolean> {
  const answer = await get(url, { redirect: 'manual', cache: 'no-store', signal }).catch(() => null);
  return answer?.type === 'opaqueredirect';
}
