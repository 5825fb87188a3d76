/** The app's own files went with the pictures: the worker that is in charge fetches them again, so that it starts offline. */
export function mendWorker(): void {
  navigator.serviceWorker?.controller?.postMessage({ type: 'MEND' });
}
