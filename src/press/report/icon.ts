import { address, type Json } from '../../feed/json.ts';

/** The icon that a JSON Feed document names for itself, as written. Only the press asks, so readers do not read it. */
export function iconOf(feed: Json): string | undefined {
  return address(feed['icon']) ?? address(feed['favicon']);
}
