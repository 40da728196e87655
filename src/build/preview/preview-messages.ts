import type { Problem } from '../../lib/problem.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import type { ChangedFiles } from './changed-files.ts';

/** An .mdx article, whose page the worker needs. */
export type MdxPage = Pick<SourceArticle, 'file' | 'locale' | 'slug'>;

/** What the server of the preview tells its worker. */
export type ToWorker =
  /** The articles have changed, or the preview has just started. */
  | { readonly kind: 'work' }
  /** The rendered body of an .mdx article; undefined when its page is an error. */
  | { readonly kind: 'body'; readonly file: string; readonly html: string | undefined };

/** What the worker of the preview tells the server. */
export type FromWorker =
  /** Errors and warnings of the articles. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** Asks for the body of an .mdx article. */
  | { readonly kind: 'mdx'; readonly page: MdxPage }
  /** The names of all files of `/pagefind/`, and those that the last index did not have. */
  | ({ readonly kind: 'index' } & ChangedFiles)
  /** Why there is no new index. */
  | { readonly kind: 'no index'; readonly reason: string };
