import { articlesDirectory } from '../config/articles-directory.ts';
import type { FrontMatter } from '../content/article-schema.ts';
import { readArticles } from '../content/read-articles.ts';
import { digest } from '../lib/digest.ts';
import type { ResultCache } from '../lib/result-cache.ts';
import { openResultCache } from '../lib/result-cache.ts';
import { createArticleLibrary } from './article-library.ts';
import type { BuildContext } from './build-context.ts';
import { createBuildContext } from './build-context.ts';
import { renderBody } from './render-article-body.ts';
import { changedArticleReader } from './changed-article-reader.ts';
import { codeVersion } from './code-version.ts';

/** Keeps what depends on a text only. */
export type DerivedStore = Pick<ResultCache<unknown>, 'find' | 'keep'>;

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
 * @param kept what earlier previews and builds have derived from the articles
 * @param version see `codeVersion`
 */
export function createLiveContext(kept?: DerivedStore, version = codeVersion()): LiveContext {
  const context = createBuildContext({}, { version });
  const directory = articlesDirectory();
  const cache = openResultCache<FrontMatter>('articles', directory, version);
  let isSaved = false;
  const reader = changedArticleReader({
    ...cache,
    // An edit that is kept but not saved would block the other thread of the preview.
    keep(path, content, frontMatter) {
      if (!isSaved) cache.keep(path, content, frontMatter);
    },
  });
  const read = () => readArticles(directory, reader);
  const articles = createArticleLibrary(directory, () => {
    const found = read();
    if (!isSaved) cache.save();
    isSaved = true;
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
      const key = kept && digest(source);
      let value = key && kept.find(name, key);
      if (value === undefined) {
        value = make();
        if (key) kept.keep(name, key, value);
      }
      derived.set(name, { source, value });
      return value as Value;
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
