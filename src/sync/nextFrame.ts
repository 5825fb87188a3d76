/** Not in TypeScript's DOM yet: https://wicg.github.io/scheduling-apis/#dom-scheduler-yield */
interface Yielding {
  readonly scheduler?: { yield?: () => Promise<void> };
}

/** Lets the browser paint and answer the reader between two batches of work. */
export function nextFrame(): Promise<void> {
  const { scheduler } = globalThis as Yielding; // a property that some browsers have
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}
