import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nginxPath, serveByNginx } from '../../scripts/lib/install-nginx.ts';
import type { RunningServer } from '../../scripts/lib/serve.ts';
import { sitePolicy } from '../../src/config/security-policy.ts';
import { site as settings } from '../../src/config/settings.ts';
import { hostingTable, SHORT } from '../../src/hosting/host-table.ts';
import type { HostPage } from '../support/host-page.ts';
import { startHostPage } from '../support/host-page.ts';
import { callHandrail } from '../support/open-widget.ts';
import { rawAnswer } from '../support/raw-answer.ts';
import { freePort } from '../support/run-command.ts';
import type { WidgetApp } from '../support/widget-app.ts';
import { startWidgetApp } from '../support/widget-app.ts';

describe.skipIf(nginxPath() === undefined)('behind nginx, as we configure it', () => {
  let site: WidgetApp;
  let server: RunningServer;
  /** Pages of an allowed origin and of another one, with the help center behind nginx. */
  let allowed: HostPage;
  let stranger: HostPage;

  beforeAll(async () => {
    allowed = await startHostPage(() => server.address);
    stranger = await startHostPage(() => server.address);
    site = await startWidgetApp(allowed.origin);
    const widget = { allowedOn: [allowed.origin] };
    const table = hostingTable({ ...settings, widget }, '/', []);
    server = await serveByNginx(site.output, await freePort(), table);
  });

  afterAll(async () => {
    await server.close();
    await site.close();
    for (const host of [allowed, stranger]) host.close();
  });

  test('the panel works in a frame of the named origin', async () => {
    const { page, panel, said } = await site.visit('/', {}, allowed);
    await callHandrail(page, 'search', 'password');
    await panel.locator('[data-search-state=ready]').waitFor();
    await panel.locator('[data-results] a').first().click();
    await panel.locator('.prose').waitFor();
    expect(said).toEqual([]);
  });

  test('the browser refuses the frame of another origin, and the widget says so', async () => {
    const { page, dialog, said } = await site.visit('/', {}, stranger);
    await callHandrail(page, 'open');
    await dialog.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
    expect(said.join()).toContain('frame-ancestors');
  });

  test('no other page may be in a frame', async () => {
    const policyOf = async (path: string) =>
      (await rawAnswer(new URL(path, server.address))).headers['content-security-policy'];
    const allowing = sitePolicy(settings, [], [allowed.origin]);
    expect(await policyOf('/widget/')).toBe(allowing);
    expect(await policyOf('/widget/places.json')).toBe(allowing);
    for (const path of ['/', '/widget.js', '/articles/what-are-network-fees/', '/widget/missing'])
      expect(await policyOf(path)).toBe(sitePolicy(settings));
    const { headers } = await rawAnswer(new URL('/widget.js', server.address));
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cache-control': SHORT,
    });
  });
});
