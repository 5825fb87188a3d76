import { vi } from 'vitest';

type Answer = { readonly bytes: number; readonly type?: string } | { readonly status: number } | Error;

/**
 * Hosts of pictures. One of another origin that says nothing of CORS answers as browsers have it: a request with
 * CORS fails with a TypeError, one without gets an opaque answer of status 0.
 */
export class PictureServer {
  /** Every request that came, in order. */
  readonly asked: { url: string; init: RequestInit }[] = [];
  /** How many requests were under way at once, at most. */
  most = 0;
  /** Called before an answer, for what happens meanwhile. */
  meanwhile: (url: string) => void | Promise<void> = () => {};
  #now = 0;
  readonly #answers = new Map<string, Answer>();
  readonly #closed = new Set<string>();

  constructor() {
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => this.#answer(url, init));
  }

  publish(url: string, answer: Answer, { cors = true } = {}): void {
    this.#answers.set(url, answer);
    if (cors) this.#closed.delete(url);
    else this.#closed.add(url);
  }

  /** The addresses asked since the last call. */
  urls(): string[] {
    return this.asked.splice(0).map(({ url }) => url);
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    this.asked.push({ url, init });
    this.most = Math.max(this.most, ++this.#now);
    try {
      await this.meanwhile(url);
      init.signal?.throwIfAborted();
      return this.#respond(url, init);
    } finally {
      this.#now--;
    }
  }

  #respond(url: string, { mode }: RequestInit): Response {
    const answer = this.#answers.get(url) ?? { status: 404 };
    if (answer instanceof Error) throw answer;
    if (this.#closed.has(url) && mode !== 'no-cors') throw new TypeError('Failed to fetch');
    if ('status' in answer) {
      // Some hosts draw a picture that says so.
      return new Response('gone', { status: answer.status, headers: { 'content-type': 'image/svg+xml' } });
    }
    const { bytes, type = 'image/webp' } = answer;
    const response = new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
    return this.#closed.has(url) ? Object.defineProperty(response, 'type', { value: 'opaque' }) : response;
  }
}
