import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserPath } from '../../scripts/lib/install-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the browser that all test files share. */
    readonly browserUrl: string;
  }
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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
