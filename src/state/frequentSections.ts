import type { Store } from '../db/open.ts';
import { readWindow } from '../db/windows.ts';
import type { Section } from '../model/article.ts';
import { frequentAmong, SAMPLE } from '../model/frequent.ts';

/** The sections that the newest articles in the store are most often in. */
export async function frequentSections(store: Store): Promise<readonly Section[]> {
  const { rows } = await readWindow(store, { of: 'all' }, { limit: SAMPLE });
  return frequentAmong(rows);
}
