import { redirectLimits } from '../hosting/host-limits.ts';
import { existingPages, siteRedirects } from '../hosting/redirects.ts';
import { netlifyToml, vercelJson, wranglerJson } from '../hosting/host-files.ts';
import { movedEdgeFunction, movedWorker } from '../hosting/moved-worker.ts';
import { nginxConfiguration } from '../hosting/nginx-config.ts';
import { hostingTable } from '../hosting/host-table.ts';
import { site } from '../config/settings.ts';
import { workerPaths } from '../hosting/worker-paths.ts';
import { publicUrl } from './public-url.ts';
import { frameOrigins } from '../build/used-media.ts';
import { requireArticlesDirectory } from '../config/articles-directory.ts';
import { createBuildContext, shownArticles } from '../build/build-context.ts';

/** Hosts that need a configuration file outside the built site. */
export const hostFiles = [
  'nginx',
  'netlify',
  'netlify-edge',
  'cloudflare',
  'cloudflare-worker',
  'vercel',
] as const;

export type HostFileOptions = {
  /** nginx: folder of the built site. */
  readonly root: string;
  /** nginx: whether it has the brotli module. */
  readonly brotli: boolean;
  /** Cloudflare: file of the Worker that redirects old paths. */
  readonly worker?: string | undefined;
  /** Called with each limit of the host that the site exceeds. */
  readonly onWarning: (sentence: string) => void;
};

/**
 * Returns the configuration file of a host for this site.
 * @throws UserError when the articles folder or the site's URL is not valid
 */
export function hostFile(
  host: (typeof hostFiles)[number],
  { root, brotli, worker, onWarning }: HostFileOptions,
): string {
  if (host === 'netlify') return netlifyToml();
  if (host === 'cloudflare' && worker === undefined) return wranglerJson(site.name);
  if (host === 'cloudflare-worker') return movedWorker(publicUrl().pathname);
  if (host === 'netlify-edge') return movedEdgeFunction(publicUrl().pathname);
  requireArticlesDirectory();
  const context = createBuildContext();
  const shown = shownArticles(context);
  const table = hostingTable(
    site,
    publicUrl().pathname,
    siteRedirects(shown),
    false,
    frameOrigins(context),
    existingPages(shown),
  );
  if (host === 'cloudflare')
    return wranglerJson(site.name, { file: worker ?? '', paths: workerPaths(table) });
  if (host === 'vercel') redirectLimits(table, host).forEach(onWarning);
  return host === 'vercel'
    ? vercelJson(table)
    : nginxConfiguration(table, { root, listen: '80', brotli });
}
