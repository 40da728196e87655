import { createRoutes } from '../config/routes.ts';
import { site } from '../config/site.ts';

/** The addresses of this site, below its base path. */
export const routes = createRoutes(import.meta.env.BASE_URL, site.locales[0].code);

/** The locale of the page at this path. */
export function localeOf(pathname: string): string {
  const [first] = pathname.slice(import.meta.env.BASE_URL.length).split('/');
  return (
    site.locales.slice(1).find(({ code }: { code: string }) => code === first)?.code ??
    site.locales[0].code
  );
}

/** An address of this site as other programs need it: with the origin. */
export function absolute(address: string): string {
  return new URL(address, import.meta.env.SITE).href;
}

/** The absolute address of the image that stands for the site where its links are shared. */
export const cardImage = absolute(routes.fromRoot('/card.png'));
