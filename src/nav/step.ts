import { find, stops } from './stops.ts';
import { stepFrom, type Origin } from './travel.ts';

/** What may hold the link that one came from and still be no more than its place. */
const NEAR = 'p, li, dd, sup, span, b, strong, em, i, small, cite';

/**
 * Makes an entry of the history for a link within the page, so that Back comes to the link again. False where the link leads to the
 * one that was followed to here, as the way back from a note does: Back is under way then.
 */
export function stepWithin(link: Element, target: Element): boolean {
  const { within = '' } = (history.state ?? {}) as Partial<Origin>; // made by `stepFrom`
  const from = find(stops.get(within)?.opened ?? null);
  if (from?.contains(target) || (target.matches(NEAR) && target.contains(from))) {
    history.back();
    return false;
  }
  stepFrom(link);
  return true;
}
