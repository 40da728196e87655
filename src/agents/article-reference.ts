import { readLocalArticlePath, splitLocale } from '../config/read-path.ts';
import { isSlug } from '../text/slug.ts';

/** An article that a program asks for. */
export type ArticleReference = { readonly slug: string; readonly locale: string };

/**
 * Reads how a program names an article: by its slug, its path, or the URL of its page or of its
 * Markdown.
 * @param site URL of the site root
 * @param locales of the site, the default one first
 * @param locale of a slug
 * @returns undefined when it names no article of this site; a result may still not exist
 */
export function readReference(
  reference: string,
  site: URL,
  locales: readonly [string, ...string[]],
  locale: string,
): ArticleReference | undefined {
  const text = reference.trim();
  if (isSlug(text)) return { slug: text, locale };
  const url = URL.canParse(text, site.href) ? new URL(text, site) : undefined;
  if (url?.origin !== site.origin) return undefined;
  const isBelow = url.pathname.startsWith(site.pathname);
  const path = decoded(isBelow ? `/${url.pathname.slice(site.pathname.length)}` : url.pathname);
  if (path === undefined) return undefined;
  const local = splitLocale(path, locales);
  const { slug } = readLocalArticlePath(local.path) ?? {};
  return slug !== undefined && isSlug(slug) ? { slug, locale: local.locale } : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
