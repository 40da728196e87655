import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import build from '../commands/build.js';

// The owner's part of `npm test`: checks the articles, builds the site elsewhere, and runs the
// search cases on it.
const folder = mkdtempSync(join(tmpdir(), 'handrail-content-'));
const output = join(folder, 'site');
const steps = [
  ['scripts/check.ts'],
  [...build.node, 'scripts/build.ts', '--out', output],
  ['scripts/search-cases.ts', '--site', output],
];
try {
  for (const step of steps) {
    const { status } = spawnSync(process.execPath, step, { stdio: 'inherit' });
    process.exitCode = status ?? 1;
    if (status !== 0) break;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
