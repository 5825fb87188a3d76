import { existsSync } from 'node:fs';

/** Debian's Chromium where it is installed, else the one that Playwright keeps for itself. */
const SYSTEM = '/usr/bin/chromium';

/** Options every test launches Chromium with: no sandbox for root, no call home. */
export function launch(): { executablePath?: string; args: string[] } {
  return {
    ...(existsSync(SYSTEM) && { executablePath: SYSTEM }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
