import { join } from 'node:path';

/** Where programs keep what they can make anew, in the home folder, by each system's custom. Absolute. */
export function userCacheFolder(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'darwin') return join(home, 'Library/Caches/offprint');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData/Local'), 'offprint/cache');
  // A relative one counts for nothing (XDG Base Directory Specification 0.8).
  const named = env['XDG_CACHE_HOME'] ?? '';
  return join(named.startsWith('/') ? named : join(home, '.cache'), 'offprint');
}
