import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** For a test that hangs, in milliseconds; a busy machine takes its time. */
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 };

/** These tests mostly wait for commands that they run, so two share even a small machine well. */
const sideBySide = { maxWorkers: Math.max(2, availableParallelism() - 1) };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...timeouts } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...timeouts, ...sideBySide } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...timeouts,
          fileParallelism: false,
        },
      },
    ],
  },
});
