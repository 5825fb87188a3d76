/**
 * The app's own files may have been cleared with the pictures: the worker that is in charge fetches what it lacks, so that it
 * starts offline. Asked at every start, because the browser says nothing, and there may have been no network then.
 */
export function mendWorker(): void {
  navigator.serviceWorker?.controller?.postMessage({ type: 'MEND' });
}
