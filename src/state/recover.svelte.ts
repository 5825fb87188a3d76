import type { ErrorCode } from '../model/errors.ts';
import type { Connection } from './connection.svelte.ts';
import type { Library } from './library.svelte.ts';

/** Milliseconds until the first look whether a network that failed is back; each further one waits twice as long. */
const FIRST = 5000;
const LAST = 5 * 60_000;
/** Troubles that pass by themselves and of which the browser need not tell. */
const PASSING: readonly ErrorCode[] = ['offline', 'unreachable', 'timeout', 'portal'];

/**
 * What a refresh found is truer than what the device says of its network: that shows, and a network that failed is
 * looked for with patience until it is back. Some devices never tell (web views), and some say that all is well in a
 * train's dead Wi-Fi. To be called by a component.
 */
export function recover(library: Library, connection: Connection): void {
  let wait = FIRST;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    const { isReachable } = await import('../sync/reach.ts');
    if (document.visibilityState === 'visible' && (await isReachable())) await library.refresh();
    else later();
  }
  function later(): void {
    timer = setTimeout(() => void look().catch(later), wait);
    wait = Math.min(2 * wait, LAST);
  }

  $effect(() => {
    const { trouble, refreshing } = library;
    if (refreshing) return;
    if (!trouble) connection.online = true;
    if (trouble?.code === 'offline') connection.online = false;
    if (trouble && PASSING.includes(trouble.code)) later();
    else wait = FIRST;
    return () => clearTimeout(timer);
  });
}
