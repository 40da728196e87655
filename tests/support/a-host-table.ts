import type { HostingTable } from '../../src/hosting/host-table.ts';
import { hostingTable } from '../../src/hosting/host-table.ts';
import { site } from '../../src/config/settings.ts';

/** The table of a site below `/help/` with two old addresses. */
export const table: HostingTable = hostingTable(site, '/help/', [
  { from: '/old.html', to: { locale: 'en', slug: 'fees', title: 'Fees' } },
  { from: '/caf%C3%A9%20(1)', to: { locale: 'en', slug: 'coffee', title: 'Coffee' } },
]);
