/** Runs when the page has nothing better to do; within two seconds. Safari has no idle callbacks: a moment later there. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 300);
}
