import { articlesDirectory } from '../config/articles-directory.ts';
import type { FrontMatter } from '../content/article-schema.ts';
import { readArticles } from '../content/read-articles.ts';
import { openResultCache } from '../lib/result-cache.ts';
import { createArticleLibrary } from './article-library.ts';
import type { BuildContext } from './build-context.ts';
import { createBuildContext } from './build-context.ts';
import { renderBody } from './render-article-body.ts';
import { changedArticleReader } from './changed-article-reader.ts';
import { codeVersion } from './code-version.ts';

/** The context of `npm run dev`. */
export type LiveContext = BuildContext & {
  /**
   * Reads the articles that have changed. Keeps the last valid version of each article while it is
   * being edited.
   * @returns whether all articles are valid
   */
  refresh(): boolean;
};

/**
 * Returns the context of `npm run dev`, whose pages follow every edit and include hidden articles.
 */
export function createLiveContext(): LiveContext {
  const context = createBuildContext();
  const directory = articlesDirectory();
  const cache = openResultCache<FrontMatter>('articles', directory, codeVersion());
  const reader = changedArticleReader(cache);
  const read = () => readArticles(directory, reader);
  const articles = createArticleLibrary(directory, () => {
    const found = read();
    cache.save();
    return found;
  });
  const results = new Map<string, unknown>();
  const derived = new Map<string, { readonly source: string; readonly value: unknown }>();

  return {
    ...context,
    articles,
    bodies: {
      ...context.bodies,
      of: (article) => renderBody(article, articles.markdownOf(article), context.url.pathname),
      keyOf: () => undefined,
      sourceKeyOf: () => undefined,
    },
    showsHidden: true,
    linksNewArticles: true,
    bringsPolicy: false,
    worksOffline: false,
    rendersMarkdown: true,
    pageVersion: undefined,
    sharedHtml: (_name, render) => render(),
    once: <Value>(name: string, make: () => Value): Value => {
      if (!results.has(name)) results.set(name, make());
      return results.get(name) as Value;
    },
    derived: <Value>(name: string, source: string, make: () => Value): Value => {
      const known = derived.get(name);
      if (known?.source === source) return known.value as Value;
      const value = make();
      derived.set(name, { source, value });
      return value;
    },
    refresh() {
      const before = articles.all();
      const now = read();
      const lastValid = new Map(
        [...before, ...now.articles].map((article) => [article.file, article]),
      );
      articles.keep({
        ...now,
        articles: now.files.flatMap(({ file }) => lastValid.get(file) ?? []),
      });
      results.clear();
      return now.problems.length === 0;
    },
  };
}
