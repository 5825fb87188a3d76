import type { Publication } from '../model/publication.ts';

const screenshot = (name: string, sizes: string, form_factor: string, label: string) => ({
  src: `screenshots/${name}.webp`,
  sizes,
  type: 'image/webp',
  form_factor,
  label,
});

/** Taken by tools/screenshots.mjs. */
const SCREENSHOTS = [
  screenshot('front-narrow', '780x1688', 'narrow', 'The front page on a phone'),
  screenshot('article-narrow', '780x1688', 'narrow', 'An article on a phone'),
  screenshot('front-wide', '1440x900', 'wide', 'The front page on a desk'),
];

/**
 * The web app manifest of a publication. Paths are relative to the manifest, so they hold under any base. Screenshots
 * show the demo edition, so only the demo edition has them.
 */
export function manifestFor(publication: Publication, withScreenshots: boolean): Record<string, unknown> {
  const icon = (src: string, sizes: string, purpose: string) => ({ src, sizes, type: 'image/png', purpose });
  return {
    id: './',
    name: publication.name,
    short_name: publication.shortName,
    description: publication.description,
    lang: publication.language,
    dir: publication.dir,
    start_url: './',
    scope: './',
    display: 'standalone',
    orientation: 'any',
    background_color: publication.paper,
    theme_color: publication.paper,
    categories: ['magazines', 'news'],
    icons: [
      icon('icons/icon-192.png', '192x192', 'any'),
      icon('icons/icon-512.png', '512x512', 'any'),
      icon('icons/maskable-512.png', '512x512', 'maskable'),
    ],
    ...(withScreenshots && { screenshots: SCREENSHOTS }),
    shortcuts: [
      { name: 'Latest', url: 'latest', icons: [icon('icons/icon-192.png', '192x192', 'any')] },
      { name: 'Saved', url: 'saved', icons: [icon('icons/icon-192.png', '192x192', 'any')] },
    ],
  };
}
