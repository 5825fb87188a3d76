import { test } from 'vitest';

/** Faults for `npm run sweep`: the test command injects those that would cost a reader most. */
export const further = test.runIf(process.env['OFFPRINT_SWEEP'] === 'all');
