import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import build from '../commands/build.js';

// The owner's part of `npm test`: checks the articles and the files for editors, builds the site
// elsewhere, and runs the search cases on it.
const folder = mkdtempSync(join(tmpdir(), 'handrail-content-'));
const output = join(folder, 'site');
const steps = [
  { args: ['scripts/check.ts'] },
  // The files for editors describe the articles of the project.
  ...(process.env['ARTICLES_DIR'] ? [] : [{ args: ['scripts/editors.ts', '--check'] }]),
  // The build repeats the warnings of the check. What it prints matters only when it fails.
  { args: [...build.node, 'scripts/build.ts', '--out', output], isQuiet: true },
  { args: ['scripts/search-cases.ts', '--site', output] },
];
try {
  for (const { args, isQuiet = false } of steps) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      stdio: isQuiet ? 'pipe' : 'inherit',
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    process.exitCode = status ?? 1;
    if (status === 0) continue;
    if (isQuiet) console.error(`The site cannot be built.\n${stdout}${stderr}`);
    break;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
