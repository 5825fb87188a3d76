/** Lets the browser paint and answer the reader between two batches of work; in a hidden tab, only answers. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
