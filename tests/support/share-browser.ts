import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserPath } from '../../scripts/lib/install-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the browser that all test files share. */
    readonly browserUrl: string;
  }
}

/** What Playwright switches off, which a switch of our own replaces. */
const offByPlaywright = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/**
 * Pages that the window around ours shows: two for each window, which take more time than most
 * pages of a site.
 */
const windowPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...offByPlaywright, ...windowPages, 'SpareRendererForSitePerProcess'].join()}`,
];

/** Starts the browser of all browser tests. Vitest calls what it returns after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = browserPath();
  const server = await chromium.launchServer({
    args,
    ...(executablePath !== undefined && { executablePath }),
  });
  project.provide('browserUrl', server.wsEndpoint());
  return () => server.close();
}
