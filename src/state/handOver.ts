import { readMarks } from '../db/marks.ts';
import type { Store } from '../db/open.ts';
import { readHeaders } from '../db/shelf.ts';
import { qrOf, type Qr } from '../share/qr.ts';
import { LONGEST_LINK, packIds, packList, type Taken } from '../share/takeList.ts';

export interface HandOverLink {
  readonly articles: number;
  /** Null when the list is too long for a link. */
  readonly url: string | null;
  /** Null when it is too long for a code that can be scanned. */
  readonly qr: Qr | null;
}

/** The saved list as a link and as a QR code, as far as it fits. */
export async function handOverLink(store: Store, urlOf: (list: string) => string): Promise<HandOverLink> {
  const saved = (await readMarks(store)).filter(({ savedAt }) => savedAt !== undefined);
  const ids = saved.sort((one, other) => (other.savedAt ?? 0) - (one.savedAt ?? 0)).map(({ id }) => id);
  const urls = new Map((await readHeaders(store, ids)).map(({ id, url }) => [id, url]));
  const list: Taken[] = ids.map((id) => ({ id, url: urls.get(id) ?? null }));
  const [whole, short] = [urlOf(packList(list)), urlOf(packIds(list))];
  const url = [whole, short].find(({ length }) => length <= LONGEST_LINK) ?? null;
  return { articles: list.length, url, qr: qrOf(whole) ?? qrOf(short) };
}
