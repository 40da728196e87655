import { articlesDirectory } from '../config/articles-directory.ts';
import type { ReadArticles } from '../content/read-articles.ts';
import type { ArticleLibrary } from './article-library.ts';
import { createArticleLibrary } from './article-library.ts';
import type { BuildContext } from './build-context.ts';
import { createBuildContext } from './build-context.ts';
import { renderBody } from './article-bodies.ts';

/**
 * Returns the context of `npm run dev`, whose pages follow every edit and include hidden articles.
 */
export function createLiveContext(): BuildContext {
  const context = createBuildContext();
  const articles = createLiveLibrary(createArticleLibrary(articlesDirectory()));
  return {
    ...context,
    articles,
    bodies: {
      of: (article) => renderBody(article, articles.markdownOf(article), context.url.pathname),
      keyOf: () => undefined,
    },
    showsHidden: true,
    linksNewArticles: true,
    bringsPolicy: false,
    worksOffline: false,
    rendersMarkdown: true,
    pageVersion: undefined,
    sharedHtml: (_name, render) => render(),
    once: (_name, make) => make(),
  };
}

/** Keeps the last valid version of each article while it is being edited. */
function createLiveLibrary(library: ArticleLibrary): ArticleLibrary {
  const keep = (read: ReadArticles) => {
    const lastValid = new Map(
      [...library.all(), ...read.articles].map((article) => [article.file, article]),
    );
    library.keep({
      ...read,
      articles: read.files.flatMap(({ file }) => lastValid.get(file) ?? []),
    });
  };
  return { ...library, keep };
}
