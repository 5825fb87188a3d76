import { refreshDone } from '../sync/refreshDone.ts';
import type { FeedSource } from '../sync/refresh.ts';
import { readPreference } from './preferences.ts';

/** What is asked of the library; named here, because the library loads this. */
interface Refreshing {
  readonly feed: FeedSource;
  readonly triedAt: number;
  checked(at: number): void;
  refresh(): Promise<unknown>;
}

/**
 * Another tab is at the refresh that this one wanted. When it is done its success is this tab's too; when it failed, or was
 * closed or killed over it (the browser then gives its lock away), this tab does it.
 */
export async function takeOver(library: Refreshing): Promise<void> {
  const asked = library.triedAt;
  await refreshDone(library.feed);
  const checked = Number(readPreference('checkedAt'));
  if (checked >= asked) library.checked(checked);
  else await library.refresh();
}
