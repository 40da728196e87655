import type { ArticlePath } from './read-path.ts';
import { readLocalArticlePath, splitLocale } from './read-path.ts';
import { createRoutes } from './routes.ts';
import { site } from './settings.ts';

const [first, ...others] = site.locales.map(({ code }): string => code);
const locales = [first ?? '', ...others] as const;

/** The URL paths from the site root, without base path, as in articles, lists and logs. */
export const rootRoutes = createRoutes('/', site.locales[0].code);

/** Returns the locale of a decoded path from the site root, and its path below the home page. */
export function localPathOf(path: string): { readonly locale: string; readonly path: string } {
  return splitLocale(path, locales);
}

/** Reads the path of an article from the site root; undefined when it is another path. */
export function readArticlePath(
  path: string,
): (ArticlePath & { readonly locale: string }) | undefined {
  const { locale, path: local } = localPathOf(path);
  const article = readLocalArticlePath(local);
  return article && { locale, ...article };
}
