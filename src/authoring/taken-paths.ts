import { pathKey } from '../domain/old-path.ts';
import { rootRoutes } from '../config/root-paths.ts';
import { readPublishedPaths } from '../content/published-paths.ts';
import type { ArticleFile } from '../content/article-files.ts';
import type { SourceArticle } from '../content/source-article.ts';

/** The address of an article from the site's root, without base path, as `redirect_from` holds it. */
export function addressOf({ locale, slug }: Pick<ArticleFile, 'locale' | 'slug'>): string {
  return rootRoutes.article(locale, slug);
}

/** All addresses that were ever published, as far as the articles folder remembers them. */
export function everPublished(directory: string): ReadonlySet<string> {
  return new Set(readPublishedPaths(directory).paths.map(({ path }) => path));
}

/**
 * Why an article cannot have an address: another has it, had it, or redirects from it.
 * @param except the article that moves there; its own old addresses are free for it
 * @returns a sentence, or undefined when the address is free
 */
export function whyTaken(
  place: Pick<ArticleFile, 'locale' | 'slug'>,
  library: {
    readonly directory: string;
    readonly files: readonly ArticleFile[];
    readonly articles: readonly SourceArticle[];
  },
  except?: SourceArticle,
): string | undefined {
  const address = addressOf(place);
  const holder = library.files.find(
    ({ file, locale, slug }) =>
      file !== except?.file && locale === place.locale && slug === place.slug,
  );
  if (holder) return `${holder.path} already has the address ${address}.`;
  const old = redirectingFrom(
    address,
    library.articles.filter(({ file }) => file !== except?.file),
  );
  if (old)
    return `${address} is an old address of ${old.path}, which readers are sent to from there.`;
  const isOwn =
    except !== undefined &&
    [addressOf(except), ...except.frontMatter.redirect_from].some(
      (own) => pathKey(own) === pathKey(address),
    );
  if (
    isOwn ||
    ![...everPublished(library.directory)].some((known) => pathKey(known) === pathKey(address))
  )
    return undefined;
  return `${address} was the address of another article before, and links to that one are still about.`;
}

/** The article that readers of an old address are sent to. */
export function redirectingFrom(
  address: string,
  articles: readonly SourceArticle[],
): SourceArticle | undefined {
  return articles.find(({ frontMatter }) =>
    frontMatter.redirect_from.some((from) => pathKey(from) === pathKey(address)),
  );
}
