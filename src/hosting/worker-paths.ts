import { localeRoutes } from '../config/route-table.ts';
import { numberedPath } from '../domain/moved-paths.ts';
import type { HostingTable } from './host-table.ts';

/** Patterns that Cloudflare reads. */
const MAX_PATTERNS = 100;

/** Folders of this site. Only numbers in them can be old paths. */
const OWN = new Set(Object.values(localeRoutes).map((route) => route.replace(/[/.].*$/, '')));

/**
 * Returns the patterns of paths for which the Worker runs before files are looked up. Without them,
 * Cloudflare answers a browser with the page "not found" and does not ask the Worker.
 * https://developers.cloudflare.com/workers/static-assets/routing/worker-script/
 */
export function workerPaths({ redirects, base }: HostingTable): string[] {
  const folders = redirects.flatMap(({ from }) => {
    const path = from.slice(base.length);
    const [folder = '', ...rest] = path.split('/');
    const isOld = rest.some((segment) => segment !== '') || numberedPath(path) !== undefined;
    return isOld && (!OWN.has(folder) || numberedPath(path) !== undefined) ? [folder] : [];
  });
  const patterns = [...new Set(folders)].map((folder) => `${encodeURI(base + folder)}/*`);
  return patterns.length <= MAX_PATTERNS ? patterns : [`${base}*`];
}
