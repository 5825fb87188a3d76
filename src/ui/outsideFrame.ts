import { phrase } from '../languages/phrase.ts';
import { base } from '../nav/base.ts';

/** Milliseconds until a page of our own that does not come counts as out of reach. */
const PATIENCE = 10_000;
/** A frame may run and play, and open a window when it is pressed; it may not lead the reader away, download or ask by dialogs. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms';

/**
 * Loads what a card stands for into its place, in a sandboxed frame within the page of our own that may frame others
 * (docs/decisions/023-embeds.md). The card's sentence says what comes of it; its link leads outside from then on.
 */
export async function showOutside(card: HTMLElement): Promise<void> {
  const link = card.querySelector('a');
  const sentence = card.querySelector('small');
  if (!link || !sentence || card.querySelector('iframe')) return;
  const address = playerOf(card.dataset['frame'] ?? '');
  if (!address) return void open(link.href, '_blank', 'noopener');
  const { hostname } = address;
  sentence.setAttribute('role', 'status');
  if (!navigator.onLine) {
    sentence.textContent = `This device is offline, and what is on ${hostname} is not kept on it.`;
    return;
  }
  sentence.textContent = `Loading from ${hostname} …`;
  const frame = frameFor(card, link.textContent ?? hostname);
  const there = answers(frame);
  card.prepend(frame);
  if (!(await there)) {
    frame.remove();
    sentence.textContent = phrase(
      `${hostname} is out of reach now, and what is on it is not kept on this device.`,
    );
    return;
  }
  frame.contentWindow?.postMessage({ frame: address.href, title: frame.title }, location.origin);
  sentence.textContent = `From ${hostname}. The link opens it outside this reader.`;
}

/**
 * The address for a frame: over a safe line, and of the kind that sets no cookie where its maker has such a one. Null for what is no
 * address, and for pages of this very site, which would not be foreign in a frame.
 */
function playerOf(source: string): URL | null {
  if (!URL.canParse(source)) return null;
  const url = new URL(source);
  url.protocol = 'https:';
  if (url.protocol !== 'https:' || url.host === location.host) return null;
  if (/^(www\.)?youtube\.com$/.test(url.hostname)) url.hostname = 'www.youtube-nocookie.com';
  if (url.hostname === 'player.vimeo.com') url.searchParams.set('dnt', '1');
  return url;
}

function frameFor(card: HTMLElement, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.src = `${base()}outside/`;
  const [width = 0, height = 0] =
    /^(\d+)x(\d+)$/
      .exec(card.dataset['size'] ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  const shape = width / height;
  frame.style.cssText = 'width:100%;border:0;background:var(--wash)';
  frame.style.aspectRatio = String(shape > 0.5 && shape < 8 ? shape : 16 / 9);
  return frame;
}

/** Whether the page between comes to life in the frame in good time. */
function answers(frame: HTMLIFrameElement): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (found: boolean) => {
      removeEventListener('message', hear);
      clearTimeout(timer);
      resolve(found);
    };
    const hear = ({ source, origin }: MessageEvent) => {
      if (source === frame.contentWindow && origin === location.origin) settle(true);
    };
    const timer = setTimeout(settle, PATIENCE, false);
    addEventListener('message', hear);
  });
}
