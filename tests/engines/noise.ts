/** Where a page's errors wait until a test asks, over reloads too. */
export const NOISE = 'tests:noise';

/** Runs in every page before anything of ours does: what nobody caught, and what the policy refused. */
export function watchNoise(): void {
  let leaving = false; // what was being loaded breaks off then
  addEventListener('beforeunload', () => (leaving = true));
  const note = (what: string) => {
    if (leaving) return;
    const before = sessionStorage.getItem('tests:noise');
    sessionStorage.setItem('tests:noise', before === null ? what : `${before}\n${what}`);
  };
  addEventListener('error', ({ message }) => note(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => note(`rejection: ${String(reason)}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    note(`policy: ${violatedDirective} ${blockedURI}`),
  );
}
