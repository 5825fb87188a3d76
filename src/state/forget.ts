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
    await library.destroy();
  } catch (thrown) {
    if (marker) writeMarker(marker);
    throw thrown;
  }
  await takeBack().catch(() => {}); // what the browser still fetches for a trip would come back
  await dropAllPictures();
  await stopBackground().catch(() => {}); // without its store the worker would fetch into an empty one: no harm
  forgetPreferences();
}
