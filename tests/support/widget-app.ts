import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { serve } from '../../scripts/lib/serve.ts';
import { copyOf } from './copy-site.ts';
import type { HostPage } from './host-page.ts';
import { startHostPage } from './host-page.ts';
import { startBrowser } from './open-browser.ts';
import { widgetOn } from './open-widget.ts';
import { testSites } from './test-sites.ts';

export type WidgetApp = Awaited<ReturnType<typeof startWidgetApp>>;

/**
 * Serves the demo site, and an app on another origin with the widget, whose strict policy allows no
 * styles at all.
 */
export async function startWidgetApp() {
  const copy = copyOf(testSites.demo.output);
  const [help, browser] = await Promise.all([serve(copy.path, 0), startBrowser()]);
  const app = await startHostPage(() => help.address);
  const panel = join(copy.path, 'widget/index.html');
  const html = readFileSync(panel, 'utf8').replaceAll('https://app.fernhill.example', app.origin);
  if (!html.includes(app.origin)) throw new Error('The panel names no origin.');
  writeFileSync(panel, html);
  const complaints: string[] = [];
  return {
    app,
    browser,
    /** URL of the help center. */
    address: help.address,
    /** Folder of the help center. */
    output: copy.path,
    /** Errors that no script caught. */
    complaints,
    /** Opens a page of the app, or of another host, in a window of its own. */
    async visit(path = '/', options: BrowserContextOptions = {}, host: HostPage = app) {
      const viewport = { width: 1280, height: 900 };
      const context = await browser.newContext({ viewport, ...options });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      const requests: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', ({ message }) => complaints.push(message));
      await page.goto(host.origin + path, { waitUntil: 'networkidle' });
      const widget = widgetOn(page);
      await widget.button.waitFor({ state: 'attached' });
      return { ...widget, requests, said };
    },
    async close() {
      await browser.close();
      await help.close();
      app.close();
      copy.remove();
    },
  };
}
