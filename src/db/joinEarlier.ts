import { fewOf, type Revision } from '../model/history.ts';

/**
 * The earlier texts of an article that two devices know, oldest first; `own` itself where `given` adds nothing, so that bringing
 * in the same twice changes nothing. What one text replaced at two different times on two devices is one text all the same.
 */
export function joinEarlier(own: readonly Revision[], given: readonly Revision[]): readonly Revision[] {
  const fresh = given.filter((revision) => !own.some((known) => isSameText(known, revision)));
  if (fresh.length === 0) return own;
  if (own.length === 0) return fewOf(given);
  return fewOf([...own, ...fresh].sort((one, other) => one.until - other.until));
}

export function isSameText(one: Omit<Revision, 'until'>, other: Omit<Revision, 'until'>): boolean {
  return one.headline === other.headline && one.dek === other.dek && one.html === other.html;
}
