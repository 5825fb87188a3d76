import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { Engine } from './engine.ts';
import { testFaults } from './faults.ts';
import { testJourneys } from './journeys.ts';
import { Reader } from './reader.ts';
import { testReading } from './reading.ts';
import { Tally } from './tally.ts';
import { testVectors } from './vectors.ts';

/** One engine and what its tests share: one browser, and the counts. */
export interface Ground {
  readonly reader: Reader;
  readonly tally: Tally;
}

/** All of it in one browser of this engine, on a site of its own for each test, which is a new device's store. */
export function runIn(engine: Engine): void {
  const missing = engine.missing();
  if (missing.length > 0)
    console.log(`${engine.name} is skipped: this machine has no ${missing.join(', no ')}.`);

  describe.skipIf(missing.length > 0)(engine.name, () => {
    const tally = new Tally();
    let reader: Reader;
    beforeAll(async () => {
      reader = await Reader.begin(engine);
    });
    afterEach(async ({ task }) => {
      expect(await reader.noise(), 'uncaught in the page').toBeNull();
      if (task.suite?.name === 'journeys' && !task.result?.errors?.length) tally.journeys++;
    });
    afterAll(async () => {
      console.log(tally.line(engine.name));
      await reader.end();
    });
    const ground = {
      get reader() {
        return reader;
      },
      tally,
    };
    describe('journeys', () => testJourneys(ground));
    describe('reading', () => testReading(ground));
    describe('faults', () => testFaults(ground));
    describe('vectors', () => testVectors(ground, engine.name));
  });
}
