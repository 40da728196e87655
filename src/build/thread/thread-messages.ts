import type { FileFacts } from '../../lib/file-facts.ts';
import type { Problem } from '../../lib/problem.ts';
import type { ArticleFile } from '../../content/article-files.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import type { Examined } from '../../check/examine-article.ts';
import type { ExaminedFile } from '../../check/examine-files.ts';
import type { MadeBody, SentBody } from '../article-bodies.ts';
import type { BuildChoices } from '../build-choices.ts';

/** What the thread needs to begin. */
export type ThreadData = {
  readonly choices: BuildChoices;
  /** See `codeVersion`. */
  readonly version: string;
  /** Folder of compiled code; undefined in a build that keeps none. */
  readonly codeCache: string | undefined;
  /** Counts the files that a thread examines; see `inParts`. */
  readonly taken: SharedArrayBuffer;
};

/** What a build has examined for its thread. */
export type ExaminedPart = {
  readonly results: readonly (readonly [path: string, result: ExaminedFile])[];
  /** For the cache of the check. */
  readonly kept: readonly (readonly [path: string, content: string, result: Examined])[];
  readonly bodies: readonly MadeBody[];
};

/** What the check has found, for the terminal. */
export type CheckReport = {
  /** Errors and warnings. Errors stop the build. */
  readonly problems: readonly Problem[];
  /** Number of errors that the baseline lists. */
  readonly known: number;
  /** What is left of the demo. */
  readonly notice: string | undefined;
};

/** The Markdown files of the site. */
export type MarkdownFiles = {
  /** By path from the site root. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** What the next build needs to know of them. */
  readonly kept: readonly (readonly [path: string, key: string, digest: string])[];
};

/** What a build tells its thread. */
export type ToThread =
  /** Asks for the search index, once. */
  | {
      readonly kind: 'index';
      /** Is created. */
      readonly folder: string;
      /** Folder of the site that the build replaces, whose files the index may share. */
      readonly previous: string | undefined;
      /** Whether the thread writes the Markdown files meanwhile. */
      readonly withMarkdown: boolean;
    }
  /** The folder of the site, where the Markdown files can be written now. */
  | { readonly kind: 'output'; readonly folder: string }
  /** Files that it has examined. */
  | ({ readonly kind: 'examined' } & ExaminedPart)
  /** Asks the thread to end. */
  | { readonly kind: 'end' }
  /** The rendered body of an .mdx article. */
  | { readonly kind: 'body'; readonly file: string; readonly html: string | undefined };

/** What the thread tells its build. */
export type FromThread =
  /** Files that the build may examine, too. */
  | { readonly kind: 'files'; readonly files: readonly ArticleFile[] }
  /** Some bodies, before `checked`. */
  | { readonly kind: 'bodies'; readonly bodies: readonly SentBody[] }
  | {
      readonly kind: 'checked';
      readonly report: CheckReport;
      readonly articles: readonly SourceArticle[];
      readonly files: readonly ArticleFile[];
    }
  /** Asks for the body of an .mdx article. */
  | { readonly kind: 'mdx'; readonly file: string }
  | { readonly kind: 'indexed' }
  | ({ readonly kind: 'markdown' } & MarkdownFiles)
  /** A mistake of the user, in one sentence. */
  | { readonly kind: 'refused'; readonly message: string };
