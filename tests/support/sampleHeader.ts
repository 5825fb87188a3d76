import type { StoredHeader } from '../../src/model/article.ts';

/** A header with everything in it; each test changes what it is about. */
export function headerWith(changes: Partial<StoredHeader> = {}): StoredHeader {
  return {
    id: 'abc123',
    slug: 'a-headline',
    headline: 'A headline',
    untitled: false,
    dek: 'What stands under it.',
    sections: [
      { name: 'Maps & Borders', slug: 'maps-borders' },
      { name: 'Archives', slug: 'archives' },
    ],
    authors: [
      { name: 'The map room', slug: 'the-map-room', url: null, avatar: null },
      { name: 'The archive bench', slug: 'the-archive-bench', url: null, avatar: null },
    ],
    hero: null,
    url: 'https://envoy.example/a-headline',
    externalUrl: null,
    publishedAt: Date.UTC(2026, 10, 20, 8),
    modifiedAt: null,
    orderAt: Date.UTC(2026, 10, 20, 8),
    words: 800,
    minutes: 4,
    language: 'en',
    dir: 'auto',
    opening: 'The first words.',
    pictures: [],
    tags: [],
    hasAudio: false,
    hash: 'x',
    firstSeenAt: Date.UTC(2026, 10, 20, 9),
    changedAt: null,
    ...changes,
  };
}

/** Three hours after the header above was published. */
export const NOW = Date.UTC(2026, 10, 20, 11);
