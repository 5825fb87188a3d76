/** The key of the history's entry on screen, by which its stop is kept; '' where it has none. */
export function entryKey(): string {
  const { key } = (history.state ?? {}) as { key?: unknown }; // svelte-routing's, or nav/travel's
  return typeof key === 'string' ? key : '';
}
