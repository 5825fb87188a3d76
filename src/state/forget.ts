import { forgetPreferences } from './allPreferences.ts';
import { dropAllPictures } from '../pictures/cache.ts';
import { takeBack } from '../sync/handOver.ts';
import { stopBackground } from './background.svelte.ts';
import type { Library } from './library.svelte.ts';
import { forgetMarker, readMarker, writeMarker } from './marker.ts';

/** Deletes everything this reader keeps on the device, marks and saved articles included; other tabs start anew. */
export async function forgetAll(library: Library): Promise<void> {
  const marker = readMarker();
  forgetMarker(); // first: a tab that starts anew must not take it for the browser's doing
  try {
    await destroy(library);
  } catch (thrown) {
    if (marker) writeMarker(marker);
    throw thrown;
  }
  await takeBack().catch(() => {}); // what the browser still fetches for a trip would come back
  await dropAllPictures();
  await stopBackground().catch(() => {}); // without its store the worker would fetch into an empty one: no harm
  forgetPreferences();
}

/** How long a write of this tab that is under way may keep its database open; milliseconds. */
const UNDER_WAY = 4000;

/** Once more where it is blocked: what is under way blocks it for a moment, and then it goes. */
async function destroy(library: Library): Promise<void> {
  try {
    await library.destroy();
  } catch (blocked) {
    const late = new Promise<never>((_, reject) => setTimeout(reject, UNDER_WAY, blocked));
    await Promise.race([library.destroy(), late]);
  }
}
