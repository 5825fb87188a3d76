import type { Install } from './install.svelte.ts';

/** Whether the reader runs as an installed app, with no browser around it. */
export const isInstalled = () => matchMedia('(display-mode: standalone)').matches;

/** `button`: the browser offers it; `installed`; null where it says nothing. */
export function wayToInstall(install: Install): 'button' | 'installed' | null {
  if (isInstalled()) return 'installed';
  return install.offered ? 'button' : null;
}
