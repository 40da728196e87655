import { articlesDirectory } from '../config/articles-directory.ts';
import { processState } from '../lib/process-state.ts';
import { publishedBody } from '../content/published-body.ts';
import type { ReadArticles } from '../content/read-articles.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { readArticles } from '../content/read-articles.ts';
import type { Shared } from '../content/includes.ts';
import { sharedReader } from '../content/shared-files.ts';

type Library = ReadArticles & {
  readonly byFile: ReadonlyMap<string, SourceArticle>;
  readonly sharedIn: (locale: string) => Shared;
};

/** The articles of one build, read once: by the check, else by the first who asks. A preview follows every edit and does not ask. */
const state = processState('library', (): { library: Library | undefined } => ({
  library: undefined,
}));

/** Takes over what has just been read. */
export function keepArticles(read: ReadArticles): Library {
  state.library = {
    ...read,
    byFile: new Map(read.articles.map((article) => [article.file, article])),
    sharedIn: sharedReader(articlesDirectory()),
  };
  return state.library;
}

/** All articles of the folder, and what is wrong there. */
export function articlesInBuild(): Library {
  return state.library ?? keepArticles(readArticles(articlesDirectory()));
}

/**
 * One of the articles.
 * @param file absolute path
 * @throws Error when no valid article lies there
 */
export function articleInBuild(file: string): SourceArticle {
  const article = articlesInBuild().byFile.get(file);
  if (!article) throw new Error(`${file} was asked for, but is no valid article of this build.`);
  return article;
}

/** The Markdown of an article as it is published; see `publishedBody`. */
export function markdownInBuild({ text, format, locale }: SourceArticle): string {
  return publishedBody(text, format, () => articlesInBuild().sharedIn(locale));
}
