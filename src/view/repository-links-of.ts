import { relative, sep } from 'node:path';
import type { Article } from '../domain/article.ts';
import { newArticleLink } from '../content/new-article-link.ts';
import type { RepositoryLinks } from './repository-links.ts';
import { repositoryLinks } from './repository-links.ts';
import { site } from '../config/settings.ts';
import { currentContext } from '../build/current-context.ts';
import { articlesDirectory } from '../config/articles-directory.ts';
import { fill } from '../languages/fill-text.ts';
import { stringsFor } from '../languages/strings-for.ts';

/**
 * Returns the URLs where an article is edited and a mistake in it reported; undefined when the site
 * does not want these links or the articles folder is outside its repository.
 * @param page public URL of the article
 */
export function repositoryLinksOf(
  { file, locale, title }: Article,
  page: string,
): RepositoryLinks | undefined {
  const { repository } = site;
  const path = relative(process.cwd(), file).split(sep).join('/');
  if (!repository?.readerLinks || path.startsWith('..')) return undefined;
  return repositoryLinks(
    repository.url,
    repository.branch,
    path,
    fill(stringsFor(locale).reportTitle, { title }),
    page,
  );
}

/**
 * Returns the URL where a new article of this section is written, for previews. Undefined when the
 * site has no repository or the articles folder is outside it.
 */
export function newArticleLinkOf(locale: string, section: string): string | undefined {
  const { linksNewArticles, day } = currentContext();
  const { repository } = site;
  const folder = relative(process.cwd(), articlesDirectory()).split(sep).join('/');
  if (!linksNewArticles || !repository || folder.startsWith('..')) return undefined;
  return newArticleLink(repository, `${folder}/${locale}/${section}`, site.categories[0].id, day);
}
