import type { StoredHeader } from '../model/article.ts';
import type { Store } from './open.ts';
import { readWindow } from './windows.ts';

export interface FrontWindow {
  /** Newest of the whole magazine. */
  readonly latest: readonly StoredHeader[];
  /** For each section asked for, its newest. */
  readonly bySection: ReadonlyMap<string, readonly StoredHeader[]>;
}

/** The headers that a front page is made of: a few dozen, whatever the store holds. */
export async function readFront(
  store: Store,
  sections: readonly string[],
  counts: { latest: number; section: number },
): Promise<FrontWindow> {
  const [latest, ...parts] = await Promise.all([
    readWindow(store, { of: 'all' }, { limit: counts.latest }),
    ...sections.map((slug) => readWindow(store, { of: 'section', slug }, { limit: counts.section })),
  ]);
  return {
    latest: latest.rows,
    bySection: new Map(sections.map((slug, i) => [slug, parts[i]?.rows ?? []])),
  };
}
