/**
 * A malformed escape in the path (`/article/%E0%A4%A`) throws inside svelte-routing and leaves it dead. Before the
 * router starts, such a path is written anew with its percent signs escaped: it then leads to "not found".
 */
export function mendLocation(): void {
  const { pathname, search, hash } = location;
  try {
    decodeURIComponent(pathname);
  } catch {
    history.replaceState(history.state, '', pathname.replaceAll('%', '%25') + search + hash);
  }
}
