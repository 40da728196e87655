import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Shared by all tests: test settings, a fixed seed for random values, and timeouts in milliseconds.
 */
const shared = {
  setupFiles: ['tests/support/seed-randomness.ts'],
  // Only stops a test that hangs, because a busy machine is slow.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

const articlesFolder = (name: string) => ({ ARTICLES_DIR: resolve('tests/fixtures', name) });

/**
 * Tests often wait for a command or the browser, so two can run at once even on a small machine.
 */
const sideBySide = { maxWorkers: Math.max(2, availableParallelism() - 1) };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          env: articlesFolder('articles'),
          // Loading the modules again for each file would take a third of the time.
          isolate: false,
          ...shared,
          ...sideBySide,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          env: articlesFolder('exchange'),
          globalSetup: 'tests/support/build-test-sites.ts',
          ...shared,
          ...sideBySide,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          env: articlesFolder('exchange'),
          globalSetup: ['tests/support/build-test-sites.ts', 'tests/support/share-browser.ts'],
          ...shared,
          ...sideBySide,
        },
      },
    ],
  },
});
