import { dropAllPictures } from '../pictures/keep.ts';
import { forgetPreferences } from './allPreferences.ts';
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
  await dropAllPictures();
  forgetPreferences();
}
