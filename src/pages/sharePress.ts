import type { ArticleHeader } from '../model/article.ts';
import { paths } from '../nav/paths.ts';
import { canShare, copyText, magazineLink, mailLink, shareLink } from '../share/share.ts';
import type { Messages } from '../state/messages.svelte.ts';

export interface ShareLinks {
  /** The magazine's own page; null when the feed gives none, then the reader's link stands in. */
  readonly magazine: string | null;
  readonly reader: string;
  readonly mail: string;
}

export function shareLinks(header: ArticleHeader): ShareLinks {
  const magazine = magazineLink(header);
  const reader = new URL(paths.article(header), location.origin).href;
  return { magazine, reader, mail: mailLink(header.headline, magazine ?? reader) };
}

/** Opens the device's share sheet where there is one; false says that the menu is needed. */
export async function pressShare(messages: Messages, header: ArticleHeader): Promise<boolean> {
  if (!canShare()) return false;
  const { magazine, reader } = shareLinks(header);
  try {
    await shareLink(header.headline, magazine ?? reader);
    return true;
  } catch {
    messages.say('The share sheet did not open.'); // e.g. NotAllowedError in an embedded browser: the menu serves
    return false;
  }
}

/** Copies and says so; false when the browser forbids it. */
export async function pressCopy(messages: Messages, link: string): Promise<boolean> {
  const copied = await copyText(link);
  if (copied) messages.say('Copied.');
  return copied;
}
