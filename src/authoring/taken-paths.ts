import { pathKey } from '../domain/old-path.ts';
import { rootRoutes } from '../config/root-paths.ts';
import { readPublishedPaths } from '../content/published-path-list.ts';
import type { ArticleFile } from '../content/article-files.ts';
import type { SourceArticle } from '../content/source-article.ts';

/** Returns the path of an article from the site root, without base path, as in `redirect_from`. */
export function urlPathOf({ locale, slug }: Pick<ArticleFile, 'locale' | 'slug'>): string {
  return rootRoutes.article(locale, slug);
}

/** Returns all paths that were ever published, according to the articles folder. */
export function everPublished(directory: string): ReadonlySet<string> {
  return new Set(readPublishedPaths(directory).paths.map(({ path }) => path));
}

/**
 * Returns why an article cannot have a path, as a sentence: another article has it, had it, or
 * redirects from it. Undefined when it is free.
 * @param except the article that moves there; its own old paths are free for it
 */
export function whyTaken(
  target: Pick<ArticleFile, 'locale' | 'slug'>,
  library: {
    readonly directory: string;
    readonly files: readonly ArticleFile[];
    readonly articles: readonly SourceArticle[];
  },
  except?: SourceArticle,
): string | undefined {
  const path = urlPathOf(target);
  const holder = library.files.find(
    ({ file, locale, slug }) =>
      file !== except?.file && locale === target.locale && slug === target.slug,
  );
  if (holder) return `${holder.path} already has the path ${path}.`;
  const old = redirectingFrom(
    path,
    library.articles.filter(({ file }) => file !== except?.file),
  );
  if (old) return `${path} redirects to ${old.path}.`;
  const isOwn =
    except !== undefined &&
    [urlPathOf(except), ...except.frontMatter.redirect_from].some(
      (own) => pathKey(own) === pathKey(path),
    );
  if (
    isOwn ||
    ![...everPublished(library.directory)].some((known) => pathKey(known) === pathKey(path))
  )
    return undefined;
  return `${path} was the path of another article, and links to it still exist.`;
}

/** Returns the article that an old path redirects to. */
export function redirectingFrom(
  oldPath: string,
  articles: readonly SourceArticle[],
): SourceArticle | undefined {
  return articles.find(({ frontMatter }) =>
    frontMatter.redirect_from.some((from) => pathKey(from) === pathKey(oldPath)),
  );
}
