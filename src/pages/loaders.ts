import type { PlaceName } from '../model/places.ts';
import { loadNow, type Loader } from './Lazy.svelte';

/** What a page gets of the URL. */
export interface PageProps extends Record<string, unknown> {
  readonly search: string;
  /** A slug or key; '' where the place has none. */
  readonly param: string;
}

/** A page that takes nothing of the URL is given it all the same. */
const bare = (load: Loader<Record<string, never>>) => load as unknown as Loader<PageProps>;

/** Every page but the front's is loaded when it is first visited. */
export const PAGES: Readonly<Record<Exclude<PlaceName, 'front'> | 'nowhere', Loader<PageProps>>> = {
  latest: () => import('./LatestPage.svelte'),
  saved: () => import('./SavedPage.svelte'),
  search: () => import('./SearchPage.svelte'),
  section: () => import('./SectionPage.svelte'),
  author: () => import('./AuthorPage.svelte'),
  article: () => import('./ArticlePage.svelte'),
  offline: bare(() => import('./OfflinePage.svelte')),
  settings: bare(() => import('./SettingsPage.svelte')),
  nowhere: bare(() => import('./NotFoundPage.svelte')),
};

/** Loads a place's page, so that it is drawn at once. */
export async function ready(name: PlaceName | 'nowhere' = 'nowhere'): Promise<void> {
  if (name !== 'front') await loadNow(PAGES[name]);
}
