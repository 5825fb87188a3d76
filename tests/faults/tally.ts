import { test } from '@playwright/test';

/** What a test adds to the closing line. */
export interface Tally {
  readonly faults: number;
  readonly articles: number;
  readonly marks: number;
  readonly losses: number;
}

export const TALLY = 'tally';

/** Notes it with the test that runs; the reporter adds up. */
export function count(tally: Partial<Tally>): void {
  const whole: Tally = { faults: 0, articles: 0, marks: 0, losses: 0, ...tally };
  test.info().annotations.push({ type: TALLY, description: JSON.stringify(whole) });
}
