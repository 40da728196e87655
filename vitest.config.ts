import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What all tests share: settings of their own, the same random values, and time, in milliseconds. */
const shared = {
  setupFiles: ['tests/support/seed-randomness.ts'],
  // For a test that hangs; a busy machine takes its time.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

const articlesFolder = (name: string) => ({ ARTICLES_DIR: resolve('tests/fixtures', name) });

/** Tests often wait for a command or the browser, so two share even a small machine well. */
const sideBySide = { maxWorkers: Math.max(2, availableParallelism() - 1) };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          env: articlesFolder('articles'),
          // Loading the same modules for each file would take a third of the time.
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
