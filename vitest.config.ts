import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// The workers and the many commands that tests start share compiled code:
// https://nodejs.org/api/module.html#module-compile-cache
// Each run begins anew, because copies of the project in temporary folders leave much of it behind.
process.env['NODE_COMPILE_CACHE'] = resolve('node_modules/.cache/handrail-tests');
rmSync(process.env['NODE_COMPILE_CACHE'], { recursive: true, force: true });

/**
 * Shared by all tests: test settings, a fixed seed for random values, and timeouts in milliseconds.
 */
const shared = {
  setupFiles: ['tests/support/seed-randomness.ts'],
  // Only stops a test that hangs, because a busy machine is slow.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 30_000 } },
};

const articlesFolder = (name: string) => ({ ARTICLES_DIR: resolve('tests/fixtures', name) });

/** Files share a worker: to start one and to load its modules takes longer than many tests. */
const shareWorkers = { isolate: false };

/** Tests often wait for a command or the browser, so there is one worker more than cores. */
const sideBySide = { maxWorkers: availableParallelism() + 1 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          env: articlesFolder('articles'),
          ...shareWorkers,
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
          // A process searches in one built site only.
          isolate: true,
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
          ...shareWorkers,
          ...shared,
          ...sideBySide,
        },
      },
    ],
  },
});
