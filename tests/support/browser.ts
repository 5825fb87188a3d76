import { existsSync } from 'node:fs';

/** Debian's Chromium where it is installed, else the one that Playwright keeps for itself. */
const WHOLE = '/usr/bin/chromium';
/** The same without windows of its own, which are pages too: a fifth less work for the machine. */
const HEADLESS = '/usr/bin/chromium-headless-shell';

interface Launch {
  readonly executablePath?: string;
  readonly args: string[];
}

/** Options that Chromium is launched with: no sandbox for root, no call home. */
export const launchWhole = (): Launch => launch([WHOLE]);

/** The same for tests that need nothing but pages. */
export const launchHeadless = (): Launch => launch([HEADLESS, WHOLE]);

function launch(browsers: readonly string[]): Launch {
  const executablePath = browsers.find((path) => existsSync(path));
  return {
    ...(executablePath !== undefined && { executablePath }),
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
