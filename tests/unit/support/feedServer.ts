import { vi } from 'vitest';

export interface Item {
  readonly id: string;
  readonly title?: string;
  readonly content_text?: string;
  readonly date_published?: string;
}

/** Items of a feed, newest first, an hour between two: `items(3)` are 0, 1 and 2. */
export function items(count: number, from = 0): Item[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `https://m.example/${from + i}`,
    title: `Piece ${from + i}`,
    content_text: `Text of piece ${from + i}.`,
    date_published: new Date(Date.UTC(2026, 9, 1) - (from + i) * 3_600_000).toISOString(),
  }));
}

/** A document of a feed as it travels. */
export function feed(list: readonly Item[], more: { next_url?: string; expired?: boolean } = {}): string {
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'M', items: list, ...more });
}

interface Asked {
  readonly url: string;
  readonly headers: Headers;
}

/** A server that answers `fetch`: documents by URL, each with the hash-like etag it was given, or a fault. */
export class FeedServer {
  /** Every request that came, in order. */
  readonly asked: Asked[] = [];
  readonly #documents = new Map<string, { body: string; etag: string | undefined }>();
  readonly #faults = new Map<string, number | Error>();
  /** Says from where an answer comes in the end: other than where it was asked for, after a redirect. */
  endsAt: (url: string) => string = (url) => url;
  /** Called before an answer, for what happens meanwhile. */
  meanwhile: (url: string) => void | Promise<void> = () => {};

  constructor() {
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => this.#answer(url, init));
  }

  publish(url: string, body: string, etag?: string): void {
    this.#faults.delete(url);
    this.#documents.set(url, { body, etag });
  }

  /** From now on this address answers with a status, or not at all. */
  fail(url: string, how: number | Error): void {
    this.#faults.set(url, how);
  }

  /** The addresses asked since the last call. */
  urls(): string[] {
    return this.asked.splice(0).map(({ url }) => url);
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    this.asked.push({ url, headers });
    await this.meanwhile(url);
    init.signal?.throwIfAborted();
    const fault = this.#faults.get(url);
    if (fault instanceof Error) throw fault;
    const found = this.#documents.get(url);
    if (fault !== undefined || !found) return new Response('', { status: fault ?? 404 });
    const { body, etag } = found;
    if (etag !== undefined && headers.get('if-none-match') === etag)
      return new Response(null, { status: 304 });
    const response = new Response(body, { headers: etag === undefined ? {} : { etag } });
    return Object.defineProperty(response, 'url', { value: this.endsAt(url) });
  }
}
