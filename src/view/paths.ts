import { currentContext } from '../build/current-context.ts';
import { siteRoutes } from '../config/route-table.ts';

/** The URL paths of this site, with the base path. */
export const { routes } = currentContext();

/** Returns the absolute URL of a URL path of this site. */
export function absolute(path: string): string {
  return new URL(path, currentContext().url).href;
}

/** The absolute URL of the image shown with shared links. */
export const cardImage = absolute(routes.fromRoot(siteRoutes.card.path));
