import { siteRedirects } from '../hosting/redirects.ts';
import { netlifyToml, vercelJson, wranglerJson } from '../hosting/host-files.ts';
import { movedWorker } from '../hosting/moved-worker.ts';
import { nginxConfiguration } from '../hosting/nginx-config.ts';
import { hostingTable } from '../hosting/host-table.ts';
import { site } from '../config/settings.ts';
import { publicUrl } from './public-url.ts';
import { frameOrigins } from '../build/used-media.ts';
import { requireArticlesDirectory } from '../config/articles-directory.ts';
import { createBuildContext, shownArticles } from '../build/build-context.ts';

/** Hosts that need a configuration file outside the built site. */
export const hostFiles = ['nginx', 'netlify', 'cloudflare', 'cloudflare-worker', 'vercel'] as const;

/**
 * Returns the configuration file of a host for this site.
 * @param options for nginx: folder of the built site, and whether it has the brotli module
 * @throws UserError when the articles folder or the site's URL is not valid
 */
export function hostFile(
  host: (typeof hostFiles)[number],
  { root, brotli }: { root: string; brotli: boolean },
): string {
  if (host === 'netlify') return netlifyToml();
  if (host === 'cloudflare') return wranglerJson(site.name);
  if (host === 'cloudflare-worker') return movedWorker(publicUrl().pathname);
  requireArticlesDirectory();
  const context = createBuildContext();
  const table = hostingTable(
    site,
    publicUrl().pathname,
    siteRedirects(shownArticles(context)),
    false,
    frameOrigins(context),
  );
  return host === 'vercel'
    ? vercelJson(table)
    : nginxConfiguration(table, { root, listen: '80', brotli });
}
