import { dropAllPictures } from '../pictures/keep.ts';
import { forgetPreferences } from './preferences.ts';
import type { Library } from './library.svelte.ts';

/** Deletes everything this reader keeps on the device, marks and saved articles included; other tabs start anew. */
export async function forgetAll(library: Library): Promise<void> {
  await library.destroy();
  await dropAllPictures();
  forgetPreferences();
}
