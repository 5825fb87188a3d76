import { pressWords, type PressWords } from '../languages/pressWords.ts';
import type { Publication } from '../model/publication.ts';

const screenshot = (name: string, sizes: string, form_factor: string, label: string) => ({
  src: `screenshots/${name}.webp`,
  sizes,
  type: 'image/webp',
  form_factor,
  label,
});

/** The demo's are taken by tools/screenshots.mjs, an edition's drawn by press/screens, which draws no article. */
const screenshotsOf = ({ phone, article, desk }: PressWords) => [
  screenshot('front-narrow', '780x1688', 'narrow', phone),
  screenshot('article-narrow', '780x1688', 'narrow', article),
  screenshot('front-wide', '1440x900', 'wide', desk),
];

/**
 * The web app manifest of a publication. Paths are relative to the manifest, so they hold under any base. `shown` are the
 * screenshots that there are, by name.
 */
export function manifestFor(
  publication: Publication,
  shown: readonly string[],
  words: PressWords = pressWords(),
): Record<string, unknown> {
  const screenshots = screenshotsOf(words).filter(({ src }) => shown.includes(src));
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
    ...(screenshots.length > 0 && { screenshots }),
    shortcuts: [
      { name: words.latest, url: 'latest', icons: [icon('icons/icon-192.png', '192x192', 'any')] },
      { name: words.saved, url: 'saved', icons: [icon('icons/icon-192.png', '192x192', 'any')] },
    ],
  };
}
