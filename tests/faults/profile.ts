import { chromium, type Browser } from '@playwright/test';
import { launchWhole } from '../support/browser.ts';
import { watchCalm } from '../support/calmTest.ts';
import type { TestSite } from '../support/site.ts';
import { furnish, type Device } from './device.ts';
import { killBrowser } from './killing.ts';

/** A device whose browser is a process of its own with a folder for its profile, so that both can be harmed. */
export interface Profile extends Device {
  readonly folder: string;
  /** SIGKILL; `restart` starts it again. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a browser with the profile in that folder. Furnishes it, or goes on with the ledger of one that was copied from. */
export async function openProfile(folder: string, site: TestSite, from?: Device): Promise<Profile> {
  let context = await chromium.launchPersistentContext(folder, launchWhole());
  let expectCalm = watchCalm(context);
  const device: Device = from ? { ...from, context } : await furnish(context, site);
  const close = async () => {
    await context.close();
    expectCalm();
  };
  const profile: Profile = {
    ...device,
    folder,
    close,
    kill: () => killBrowser(browserOf(context.browser())),
    restart: async () => {
      await close();
      context = await chromium.launchPersistentContext(folder, launchWhole());
      expectCalm = watchCalm(context);
      profile.context = context;
    },
  };
  // Chromium writes localStorage to disk some seconds after it was set, or when it is closed.
  if (!from) await profile.restart();
  return profile;
}

function browserOf(browser: Browser | null): Browser {
  if (!browser) throw new Error('A persistent context has a browser.');
  return browser;
}
