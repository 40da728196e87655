import { chromium } from 'playwright-core';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { UserError } from '../../src/lib/problem.ts';
import { installDebianPackage } from './debian-package.ts';

/**
 * Chromium without windows: the browser that Playwright itself uses. Its pages start faster, which
 * saves a minute of the browser tests.
 */
const headlessShell = '/usr/bin/chromium-headless-shell';

const systemPaths = [
  headlessShell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Returns the path of a browser: `CHROMIUM`, the system's, or the one Playwright downloaded. */
export function browserPath(): string | undefined {
  const candidates = [process.env['CHROMIUM'] ?? '', ...systemPaths, chromium.executablePath()];
  return candidates.find((path) => path !== '' && existsSync(path));
}

/**
 * Returns the path of a browser for the tests. Installs Debian's headless shell if this process
 * may; without any browser, Playwright's download.
 * @throws UserError when no browser can be installed
 */
export function requireBrowser(): string {
  if (process.env['CHROMIUM'] === undefined && !existsSync(headlessShell))
    installDebianPackage('chromium-headless-shell');
  if (browserPath() === undefined) downloadBrowser();
  const path = browserPath();
  if (path === undefined)
    throw new UserError(
      'The browser tests need Chromium, and it could not be installed. ' +
        'Install Chromium or Chrome, or set CHROMIUM to its path.',
    );
  return path;
}

function downloadBrowser(): void {
  console.log('Installing a browser for the tests (playwright-core install chromium) …');
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
