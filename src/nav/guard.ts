import { navigate } from 'svelte-routing';
import { decodable } from './decodable.ts';

/**
 * A malformed escape in the path throws inside svelte-routing and leaves it dead. Before the router starts, such a
 * path is written anew; it then leads to "not found". It goes through svelte-routing, which has remembered the path
 * since it was imported.
 */
export function mendLocation(): void {
  const { pathname, search, hash } = location;
  const mended = decodable(pathname);
  if (mended !== pathname) navigate(mended + search + hash, { replace: true });
}
