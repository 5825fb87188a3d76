/** A feed of two items that has every key that the reader knows, each as it should be. */
export function sample() {
  const author = { name: 'Ada Vane', url: 'https://e.example/ada', avatar: '/ada.png' };
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Lantern',
    home_page_url: 'https://e.example/',
    feed_url: 'https://e.example/feed.json',
    description: 'Of lamps and their keepers.',
    icon: '/icon.png',
    favicon: '/favicon.ico',
    language: 'en',
    authors: [author],
    author,
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    expired: false,
    next_url: 'https://e.example/2.json',
    _offprint: { base: '/' },
    items: [
      {
        id: '1',
        url: '/1',
        external_url: 'https://other.example/',
        title: 'A lamp goes out',
        content_html: '<p>It was lit again.</p>',
        content_text: 'It was lit again.',
        summary: 'Short.',
        image: '/1.png',
        banner_image: '/b.png',
        date_published: '2026-11-01T08:00:00Z',
        date_modified: '2026-11-02T08:00:00Z',
        authors: [author],
        author,
        tags: ['Lamps'],
        language: 'en',
        attachments: [
          { url: '/1.mp3', mime_type: 'audio/mpeg', title: 'Read', size_in_bytes: 1, duration_in_seconds: 1 },
        ],
        _offprint: {
          sections: ['Lamps'],
          dek: 'A night without.',
          hero: {
            url: '/1.png',
            caption: 'C',
            credit: 'D',
            alt: 'A',
            width: 1,
            height: 1,
            small: '/s.png',
            colour: '#aabbcc',
          },
          related: ['2'],
          words: 4,
        },
      },
      { id: '2', title: 'Oil' },
    ],
  };
}

export interface Place {
  /** `items.0.title`. */
  readonly path: string;
  /** The same document with another value there. */
  readonly put: (value: unknown) => unknown;
}

/** Every key and place of a list in a plain value, at any depth. */
export function withEach(value: object): Place[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const put = (other: unknown): unknown =>
      Array.isArray(value)
        ? value.map((old: unknown, i) => (String(i) === key ? other : old))
        : { ...value, [key]: other };
    const within = typeof inner === 'object' && inner !== null ? withEach(inner) : [];
    return [
      { path: key, put },
      ...within.map((place) => ({
        path: `${key}.${place.path}`,
        put: (other: unknown) => put(place.put(other)),
      })),
    ];
  });
}
