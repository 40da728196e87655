import { spawnSync } from 'node:child_process';
import { requireBrowser } from './lib/install-browser.ts';
import { runCommand } from '../src/lib/command.ts';
import { installNginx } from './lib/install-nginx.ts';

/**
 * Everything that must hold: types, then the tests (unit, site, browser), which build the sites that they look at. Words
 * after `--` go to vitest: `npm test -- snippet`.
 */
await runCommand(async () => {
  requireBrowser();
  installNginx();
  run('node_modules/astro/bin/astro.mjs', ['check']);
  run('node_modules/vitest/vitest.mjs', ['run', ...process.argv.slice(2)]);
});

function run(script: string, args: readonly string[]): void {
  if (process.exitCode) return;
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  process.exitCode = status ?? 1;
}
