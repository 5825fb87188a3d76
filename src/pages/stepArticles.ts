import { idFromKey, paths, placeOf } from '../nav/paths.ts';
import { go } from '../nav/travel.ts';
import type { Reader } from '../state/context.ts';
import { findBesides } from './besides.ts';

/** Id of the article on screen; null on every other page. */
export function articleOnScreen(): string | null {
  const { name, param = '' } = placeOf(location.pathname) ?? {};
  return name === 'article' ? idFromKey(param) : null;
}

/** Goes to the article beside the one on screen, or says that there is none. False where it was opened from no list. Rejects with a ReaderError. */
export async function stepArticles(reader: Reader, way: 'previous' | 'next'): Promise<boolean> {
  const id = articleOnScreen();
  if (!id) return true;
  const besides = await findBesides(reader, id);
  if (articleOnScreen() !== id) return true;
  const to = besides?.[way];
  if (to) go(paths.article(to));
  else if (besides)
    reader.messages.say(way === 'next' ? 'That was the last of the list.' : 'This is the first of the list.');
  return besides !== null;
}
