import { setImmediate as nextTask } from 'node:timers/promises';
import { readArticleBytes } from '../content/article-bytes.ts';
import type { ArticleFile } from '../content/article-files.ts';
import { findArticleFiles } from '../content/article-files.ts';
import { textOf } from '../content/decode-text.ts';
import { fileProblem } from '../content/file-problem.ts';
import type { Shared } from '../content/includes.ts';
import { sharedReader } from '../content/shared-files.ts';
import { digest } from '../lib/digest.ts';
import type { ResultCache } from '../lib/result-cache.ts';
import type { AnchorsOf } from './article-summary.ts';
import { renderedAnchors } from './article-summary.ts';
import { configuredRules } from './configured-rules.ts';
import type { Examined } from './examine-article.ts';
import { examineArticle } from './examine-article.ts';
import type { Rule } from './rule.ts';

/** The number of files that a thread takes at once. */
const PART = 20;

export type ExamineOptions = {
  /** Caches the results of articles that have not changed. */
  readonly cache?: Pick<ResultCache<Examined>, 'find' | 'keep'> | undefined;
  /** All rules by default, with the severities of the site. */
  readonly rules?: readonly Rule[] | undefined;
  /** Renders the headings of articles. A build keeps the rendered bodies. */
  readonly anchorsOf?: AnchorsOf | undefined;
  /** Reads the bytes of an article. A dry run of fixes has texts that are not in files. */
  readonly read?: typeof readArticleBytes | undefined;
};

/** The findings about a file, and its text. */
export type ExaminedFile = Examined & { readonly text: string };

/** The findings about the files of a folder, by path. */
export type Ahead = ReadonlyMap<string, ExaminedFile>;

/** Returns the files to examine next; none when all are taken. */
export type NextFiles = () => readonly ArticleFile[];

/**
 * Hands out files in small parts.
 * @param taken memory of four bytes in which threads that share the files count them
 */
export function inParts(
  files: readonly ArticleFile[],
  taken = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
): NextFiles {
  const count = new Int32Array(taken);
  return () => {
    const start = Atomics.add(count, 0, PART);
    return files.slice(start, start + PART);
  };
}

/**
 * Returns a function that reads a file of a folder and applies the rules about single articles.
 * @param directory the articles folder
 */
export function fileExaminer(
  directory: string,
  {
    cache,
    rules = configuredRules(),
    anchorsOf = renderedAnchors,
    read = readArticleBytes,
  }: ExamineOptions = {},
): (file: ArticleFile) => ExaminedFile {
  const sharedIn = sharedReader(directory);
  return (file) => {
    const found = read(file.file);
    if (!('bytes' in found))
      return {
        text: '',
        problems: [fileProblem(file.path, found.rule, found.message)],
        summary: undefined,
      };
    const { bytes } = found;
    const decoded = textOf(bytes);
    const { text = '' } = decoded;
    const shared = sharedIn(file.locale);
    const content = cache && digest(keyOfShared(shared), bytes);
    const kept = content && cache.find(file.path, content);
    if (kept) return { text, ...kept };
    const examined = examineArticle(file, bytes, shared, rules, anchorsOf, decoded);
    if (content) cache.keep(file.path, content, examined);
    return { text, ...examined };
  };
}

/**
 * Examines the files of a folder before `checkArticles`, part by part: the parser gives memory back
 * only between tasks, so a single task would need it for all articles at once.
 * @param next hands out the files
 */
export async function examineAhead(
  directory: string,
  options: ExamineOptions = {},
  next: NextFiles = inParts(findArticleFiles(directory).files),
): Promise<Map<string, ExaminedFile>> {
  const results = new Map<string, ExaminedFile>();
  const examine = fileExaminer(directory, options);
  for (let files = next(); files.length > 0; files = next()) {
    for (const file of files) results.set(file.path, examine(file));
    await nextTask();
  }
  return results;
}

function keyOfShared({ variables, includes }: Shared): string {
  return JSON.stringify([...variables, ...includes]);
}
