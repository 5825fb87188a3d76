import { fileHeaders } from '../model/fileHeaders.ts';
import { PICTURE_CACHE } from '../model/pictureCache.ts';
import { isStorablePicture } from '../model/storable.ts';

/** Not in TypeScript's worker library: https://wicg.github.io/background-fetch/ */
export interface BackgroundFetchEvent extends ExtendableEvent {
  readonly registration: {
    matchAll(): Promise<readonly { readonly request: Request; readonly responseReady: Promise<Response> }[]>;
  };
}

/**
 * Puts pictures that the browser fetched by itself where the page puts its own, by the same rules. The page finds them there
 * and writes them into the inventory. One that failed, or did not come to its end, is left out.
 */
export async function keepFetched({ registration }: BackgroundFetchEvent): Promise<void> {
  const cache = await caches.open(PICTURE_CACHE);
  for (const { request, responseReady } of await registration.matchAll()) {
    try {
      const response = await responseReady;
      const blob = await response.blob();
      if (!response.ok || !isStorablePicture(blob)) continue;
      const headers = fileHeaders(blob);
      await cache.put(request.url, new Response(blob, { headers }));
    } catch {
      // cut off, or a full disk: the page tries it again
    }
  }
}
