import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchHeadless } from './tests/support/browser.ts';

export default defineConfig({
  test: {
    maxWorkers: 2, // its own choice on two cores is one
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000, // a machine that does other things too is slow, not wrong
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          environment: 'node',
          retry: process.env['CI'] ? 2 : 0, // as in playwright.config.ts: a shared machine may stall
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        // One that is met only when its test runs, on a fresh clone, reloads the page under another test.
        optimizeDeps: { include: ['diff', 'dompurify', 'idb', 'photoswipe', 'svelte-routing'] },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchHeadless() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
