import type { StoredHeader } from '../../model/article.ts';
import { shorten } from '../../feed/plain.ts';
import { line } from './tags.ts';

/** Search engines show about that much. */
const MOST = 200;

/** What an article is about, in at most 200 characters: its dek, else how it begins. '' when it says neither. */
export function describe({ dek, opening }: Pick<StoredHeader, 'dek' | 'opening'>): string {
  return brief(line(dek) || line(opening));
}

/** At most 200 characters of a text, cut at a word. */
export function brief(text: string): string {
  return shorten(line(text), MOST, '…');
}
