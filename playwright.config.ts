import { defineConfig } from '@playwright/test';
import { launchHeadless } from './tests/support/browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  fullyParallel: false,
  workers: 2,
  retries: process.env['CI'] ? 2 : 0, // a shared machine may stall; on one's own desk flaky is broken
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000, toPass: { intervals: [50] } }, // a machine that does other things too is slow, not wrong
  reporter: [['list']],
  use: {
    launchOptions: launchHeadless(),
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    trace: 'off',
  },
});
