import { networkFrom, type Network, type NetworkFacts } from '../model/network.ts';
import { readRules } from './storedRules.ts';

/** Not in TypeScript's DOM: https://wicg.github.io/netinfo/ */
interface Connected {
  readonly connection?: NetworkFacts & Partial<EventTarget>;
}

/** What is known of the connection, by the browser and by what the reader said of it. */
export function readNetwork(): Network {
  return networkFrom((navigator as Connected).connection ?? {}, readRules().metered); // a property that some browsers have
}

/** Whether the browser itself calls it metered: then the reader need not. */
export function isToldMetered(): boolean {
  return networkFrom((navigator as Connected).connection ?? {}, false) === 'metered'; // as above
}

/** Calls back when the browser knows something new of the connection. Returns what ends it. */
export function onNetwork(heard: () => void): () => void {
  const { connection } = navigator as Connected; // as above
  connection?.addEventListener?.('change', heard);
  return () => connection?.removeEventListener?.('change', heard);
}
