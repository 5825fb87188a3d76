import type { NetworkRule } from './offlineRules.ts';

/**
 * What is known of the connection. `wifi` is a cable too; `metered` is a phone's own network, and what the browser (Save-Data)
 * or the reader calls so; `unknown` is what most browsers say: nothing.
 */
export type Network = 'wifi' | 'metered' | 'other' | 'unknown';

/** Of https://wicg.github.io/netinfo/, which few browsers have and no TypeScript. */
export interface NetworkFacts {
  readonly type?: string;
  readonly saveData?: boolean;
}

/** `marked`: the reader says that it is metered. */
export function networkFrom({ type = 'unknown', saveData = false }: NetworkFacts, marked: boolean): Network {
  if (saveData || marked || type === 'cellular') return 'metered';
  if (type === 'wifi' || type === 'ethernet') return 'wifi';
  return type === 'unknown' ? 'unknown' : 'other';
}

/** Whether files may be fetched over it unasked. A browser that tells nothing is on Wi-Fi until the reader says otherwise. */
export function allows(rule: NetworkRule, network: Network): boolean {
  if (rule === 'any') return true;
  return network !== 'metered' && (rule === 'unmetered' || network !== 'other');
}
