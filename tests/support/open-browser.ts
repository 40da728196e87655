import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';
import type { RunningServer } from '../../scripts/lib/serve.ts';
import { serve } from '../../scripts/lib/serve.ts';

/** Connects to the browser of all tests; `close` ends the connection and its windows only. */
export function startBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserUrl'));
}

/** A site that is served, and a browser to look at it. */
export type OpenSite = {
  /** URL of the home page. */
  readonly address: string;
  /** Opens a page of the site in a window of its own, which shares nothing with the others. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Ends both. Throws when a page reported an error that no script caught. */
  close(): Promise<void>;
};

/**
 * @param folder a built site; read anew for every request
 * @param options `base` is the path under which it was built; errors that match `expected` are
 *   no fault
 */
export function openSite(
  folder: string,
  { base = '/', expected }: { base?: string; expected?: RegExp } = {},
): Promise<OpenSite> {
  return openServed(serve(folder, 0, base), expected);
}

/**
 * @param serving what hands out the site; closed with it
 * @param expected errors that are no fault
 */
export async function openServed(
  serving: Promise<RunningServer>,
  expected?: RegExp,
): Promise<OpenSite> {
  const [server, browser] = await Promise.all([serving, startBrowser()]);
  const errors: string[] = [];
  return {
    address: server.address,
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        baseURL: server.address,
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => {
        if (!expected?.test(message)) errors.push(`${page.url()}: ${message}`);
      });
      await page.goto(path);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
      if (errors.length > 0) throw new Error(errors.join('\n'));
    },
  };
}
