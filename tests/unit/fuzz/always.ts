import fc from 'fast-check';
import { vi } from 'vitest';

/** `npm run fuzz` says how many times as often as in the test command; there one seed makes every run the same. */
const times = Number(process.env['OFFPRINT_FUZZ'] ?? 1);
const seed = Number(process.env['OFFPRINT_SEED'] ?? (times > 1 ? Date.now() % 2 ** 31 : 20_261_128));

vi.setConfig({ testTimeout: 60_000 * times });
if (times > 1) console.warn(`OFFPRINT_SEED=${seed}`);

/** Holds a property of `runs` cases to be true, of so many times more in a long run. */
export function always<Case>(runs: number, property: fc.IRawProperty<Case, false>): void {
  fc.assert(property, { seed, numRuns: runs * times });
}
