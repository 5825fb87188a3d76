import { test } from 'vitest';
import { SWEEP } from '../support/sweep.ts';

/** What the test command has no time for: `npm run sweep` takes these journeys and faults too. */
export const further = test.runIf(SWEEP);
