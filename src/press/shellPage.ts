import { pressWords, type PressWords } from '../languages/pressWords.ts';
import { INK, PAPER } from '../model/contrast.ts';
import { pageLanguage } from '../model/languages.ts';
import type { Publication } from '../model/publication.ts';

/**
 * Fills index.html with what the publication says, so that the first paint needs neither script nor request. `summary`
 * are the tags that say what the page is about: a printed page has its own. It names no feed for `boot.js` to fetch early:
 * it has what it shows, and its pictures need the line more.
 */
export function fillShellPage(
  html: string,
  publication: Publication,
  boot: string,
  base: string,
  summary: readonly string[] | null = null,
  words: PressWords = pressWords(),
): string {
  const { name, accent, paper } = publication;
  const data = JSON.stringify(publication).replaceAll('<', '\\u003c'); // "</script>" in a name must not end the block
  const head = [
    ...(summary ?? summaryOf(publication)),
    `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${escape(paper)}" />`,
    `<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14130f" />`,
    `<style>:root{--accent-light:${accent.light};--accent-dark:${accent.dark}}${ground(publication)}${sectionColours(publication)}</style>`,
    `<script>${boot}</script>`,
    `<script type="application/json" id="publication">${data}</script>`,
  ];
  const feed = URL.canParse(publication.feed) ? publication.feed : base + publication.feed;
  const early = summary === null ? ` data-feed="${escape(feed)}"` : '';
  return html
    .replace(
      '<html lang="en">',
      `<html lang="${escape(pageLanguage(publication.language))}" dir="${publication.dir}" data-base="${base}"${early}>`,
    )
    .replace('<!--head-->', () => head.join('\n    '))
    .replaceAll('<!--name-->', () => escape(name))
    .replace('<!--noscript-->', () => escape(words.noscript(name)));
}

/** The light theme on a publisher's own paper and ink: the tones between them are mixed in the shares that ours have. */
function ground({ paper, ink }: Publication): string {
  if (paper === PAPER && ink === INK) return '';
  const mix = (share: number) => `color-mix(in srgb,${ink} ${share}%,${paper})`;
  const tones = [
    ['paper', paper, '#14130f'],
    ['ink', ink, '#e9e5dc'],
    ['soft', mix(81), '#c4bfb3'],
    ['dim', mix(65), '#a29d92'],
    ['line', mix(14), '#34322c'],
    ['wash', mix(4), '#1d1b17'],
  ];
  return `html:root{${tones.map(([name, light, dark]) => `--${name}:light-dark(${light},${dark})`).join(';')}}`;
}

function summaryOf({ name, description }: Publication): string[] {
  return [
    `<meta name="description" content="${escape(description)}" />`,
    `<meta property="og:site_name" content="${escape(name)}" />`,
  ];
}

/** A section's colour reaches its kickers and strips by `data-section`: an attribute, because the policy forbids inline styles. */
function sectionColours({ sections }: Publication): string {
  return sections
    .map(
      ({ slug, colour }) =>
        `[data-section=${JSON.stringify(slug)}]{--c:light-dark(${colour.light},${colour.dark})}`,
    )
    .join('')
    .replaceAll('<', '\\3c ');
}

/** Puts the entry's style sheet into the page: one round trip less before first paint. */
export function inlineStyles(html: string, readAsset: (path: string) => string | null): string {
  return html.replace(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (link, href: string) => {
    const css = readAsset(href);
    return css === null ? link : `<style>${css.trim()}</style>`;
  });
}

/**
 * A lazy chunk without one style sheet among what it waits for: Vite lists the entry's there, which is in the page
 * already, and a 404 for it would keep the chunk from loading.
 */
export function withoutPreload(code: string, path: string): string {
  const [, list] = /m\.f=\[([^\]]*)\]/.exec(code) ?? [];
  // A build for any base names files as they lie beside the chunk.
  const names = [path, `./${path.replace(/^.*\//, '')}`].map((name) => JSON.stringify(name));
  const position = list?.split(',').findIndex((name) => names.includes(name)) ?? -1;
  if (position < 0) return code;
  return code.replace(/__vite__mapDeps\(\[([\d,]*)\]\)/g, (_, given: string) => {
    const kept = given.split(',').filter((one) => one !== String(position));
    return `__vite__mapDeps([${kept.join(',')}])`;
  });
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
