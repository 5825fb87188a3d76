import type { Reader } from './reader.ts';
import type { Target } from './target.ts';

/** What stands where in the app, as readers find it. */
export const main: Target = { role: 'main' };
export const rows: Target = { role: 'article', within: main };
export const status: Target = { role: 'status' };

export const heading = (name: string): Target => ({ role: 'heading', name });
export const button = (name: Target['name'], within?: Target): Target => ({
  role: 'button',
  ...(name !== undefined && { name }),
  ...(within && { within }),
});
export const says = (text: string): Target => ({ text, within: main });
export const teaser = (title: string): Target => ({ ...rows, has: heading(title) });
export const saveOn = (title: string): Target => button({ pattern: '^Save\\b' }, teaser(title));
export const linkIn = (navigation: 'Sections' | 'Tools', name: string): Target => ({
  role: 'link',
  name,
  within: { role: 'navigation', name: navigation },
});
export const refresh = button({ pattern: 'Refresh$' }, { role: 'banner' });

/** By the app's own link, so that it is not loaded anew. */
export async function goTo(reader: Reader, name: 'Search' | 'Saved' | 'Offline' | 'Settings'): Promise<void> {
  await reader.click(linkIn('Tools', name));
  await reader.sees(heading(name));
}

/** Opens an article by its row on the list that is on screen. */
export async function openRow(reader: Reader, title: string): Promise<void> {
  await reader.click({ role: 'link', name: title, within: main });
  await reader.sees({ role: 'heading', name: title, css: 'h1' });
}
