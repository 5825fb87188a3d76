/** The browser's picture cache in memory. Holds `room` bytes at most and then refuses as browsers do. */
export class FakeCaches {
  room = Infinity;
  readonly #buckets = new Map<string, FakeCache>();

  open(name: string): Promise<FakeCache> {
    const bucket = this.#buckets.get(name) ?? new FakeCache(this);
    this.#buckets.set(name, bucket);
    return Promise.resolve(bucket);
  }

  delete(name: string): Promise<boolean> {
    for (const { bytes } of this.#buckets.get(name)?.held.values() ?? []) this.room += bytes.byteLength;
    return Promise.resolve(this.#buckets.delete(name));
  }

  match(url: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
    return this.#buckets.get(cacheName)?.match(url) ?? Promise.resolve(undefined);
  }

  has(name: string): Promise<boolean> {
    return Promise.resolve(this.#buckets.has(name));
  }

  /** What all buckets hold of the network's, by URL. */
  get urls(): string[] {
    return [...this.#buckets.values()].flatMap(({ held }) =>
      [...held.keys()].filter((url) => !url.startsWith('/')),
    );
  }
}

class FakeCache {
  readonly held = new Map<string, { readonly bytes: ArrayBuffer; readonly headers: Headers }>();
  readonly #all: FakeCaches;

  constructor(all: FakeCaches) {
    this.#all = all;
  }

  async put(url: string, response: Response): Promise<void> {
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > this.#all.room) throw new DOMException('Quota exceeded.', 'QuotaExceededError');
    this.#all.room -= bytes.byteLength;
    this.held.set(url, { bytes, headers: response.headers });
  }

  match(url: string): Promise<Response | undefined> {
    const found = this.held.get(url);
    return Promise.resolve(found && new Response(found.bytes, { headers: found.headers }));
  }

  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.held.keys()].map((url) => ({ url })));
  }

  delete(url: string): Promise<boolean> {
    this.#all.room += this.held.get(url)?.bytes.byteLength ?? 0;
    return Promise.resolve(this.held.delete(url));
  }
}
