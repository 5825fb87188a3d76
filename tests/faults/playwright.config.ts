import { defineConfig } from '@playwright/test';
import everyday from '../../playwright.config.ts';

/** `npm run faults`. What is tagged `@sample` runs in the test command too. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  outputDir: '../../test-results/faults',
  timeout: 120_000,
  reporter: [['list'], ['./closingLine.ts']],
});
