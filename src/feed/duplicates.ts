import { readDate } from './dates.ts';
import type { Dropped, WireItem } from './wire.ts';

/**
 * One item for each key: of two with the same, the one changed later stays (by date_modified, else date_published),
 * and the first when that decides nothing. Both lists keep the document's order.
 */
export function withoutDuplicates(
  items: readonly WireItem[],
  keyOf: (item: WireItem) => string,
): { kept: WireItem[]; dropped: Dropped[] } {
  const winners = new Map<string, WireItem>();
  for (const item of items) {
    const key = keyOf(item);
    const rival = winners.get(key);
    if (!rival || changedAt(item) > changedAt(rival)) winners.set(key, item);
  }
  const kept = new Set(winners.values());
  const dropped = items
    .filter((item) => !kept.has(item))
    .map(({ position, id = null, title = null }) => ({ position, id, title, reason: 'duplicate' as const }));
  return { kept: items.filter((item) => kept.has(item)), dropped };
}

function changedAt({ dateModified, datePublished }: WireItem): number {
  return readDate(dateModified) ?? readDate(datePublished) ?? -Infinity;
}
