import type { ArticleHeader } from '../model/article.ts';
import { withoutTrackers } from '../model/trackers.ts';

/** Where a shared link leads: the magazine's own page without trackers; null when the feed gives none. */
export function magazineLink(header: ArticleHeader): string | null {
  const url = header.url ?? header.externalUrl;
  return url === null ? null : withoutTrackers(url);
}

export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Opens the device's own share sheet. False when the reader closed it; throws when it cannot open. */
export function shareLink(title: string, url: string): Promise<boolean> {
  return share({ title, url });
}

/** The same, with words that go before the link. */
export function shareText(title: string, text: string, url: string): Promise<boolean> {
  return share({ title, text, url });
}

async function share(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return false; // the reader changed their mind
    throw thrown;
  }
}

/** False when the browser does not let the page write to the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no clipboard outside https, or forbidden: the caller shows the link to copy by hand
  }
}

export function mailLink(title: string, url: string): string {
  return `mailto:?subject=${encodeURIComponent(title.toWellFormed())}&body=${encodeURIComponent(url.toWellFormed())}`;
}
