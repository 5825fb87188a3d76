import { test } from 'vitest';

/** What the test command has no time for: `npm run sweep` takes these journeys and faults too. */
export const further = test.runIf(process.env['OFFPRINT_SWEEP'] === 'all');
