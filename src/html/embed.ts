import { markupWords } from './markupWords.ts';

const NAMES: readonly [host: RegExp, name: string][] = [
  [/(^|\.)youtube(-nocookie)?\.com$|(^|\.)youtu\.be$/, 'YouTube'],
  [/(^|\.)vimeo\.com$/, 'Vimeo'],
  [/(^|\.)spotify\.com$/, 'Spotify'],
  [/(^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(^|\.)bsky\.app$/, 'Bluesky'],
  [/(^|\.)(twitter|x)\.com$/, 'X'],
];

/**
 * What an embedded frame becomes: a quiet card that says where it leads and loads nothing. Null for no http(s) URL.
 * `data-frame` is what ui/outsideFrame.ts loads in its place when a reader presses it, `data-size` the shape that the feed gave it.
 */
export function embedCard(doc: Document, frame: Element, base: string): HTMLElement | null {
  const source = ['src', 'data-src', 'data'].map((name) => frame.getAttribute(name)).find(Boolean) ?? '';
  if (!URL.canParse(source, base)) return null;
  const url = new URL(source, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host =
    NAMES.find(([pattern]) => pattern.test(url.hostname))?.[1] ?? url.hostname.replace(/^www\./, '');
  const card = doc.createElement('p');
  card.className = 'embed';
  card.setAttribute('data-frame', url.href);
  const size = `${frame.getAttribute('width')}x${frame.getAttribute('height')}`;
  if (/^\d+x\d+$/.test(size)) card.setAttribute('data-size', size);
  const link = doc.createElement('a');
  link.href = pageOf(url);
  link.dir = 'auto'; // a title must not turn the line that says where it leads
  const { language, on, from } = markupWords();
  const title = frame.getAttribute('title')?.trim();
  const where = doc.createElement('small');
  where.lang = language;
  where.dir = 'auto';
  where.textContent = from(host);
  if (!title) link.lang = language;
  link.textContent = title || on(host);
  card.append(link, where);
  return card;
}

/** The page a person would visit: a player's address is of no use outside its frame. */
function pageOf(url: URL): string {
  const video = /^\/embed\/([\w-]+)/.exec(url.pathname)?.[1];
  if (video && /youtube/.test(url.hostname)) return `https://www.youtube.com/watch?v=${video}`;
  const clip = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
  if (clip && url.hostname === 'player.vimeo.com') return `https://vimeo.com/${clip}`;
  return url.href;
}
