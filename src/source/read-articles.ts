import { readFileSync } from 'node:fs';
import { limitProblem } from '../markdown/limits.ts';
import type { FrontMatter } from '../schema/article.ts';
import { articleSchema } from '../schema/article.ts';
import { schemaProblems } from '../schema/sentences.ts';
import type { ArticleFile } from './article-files.ts';
import { findArticleFiles } from './article-files.ts';
import { bodyOf, readFrontMatter } from './front-matter.ts';
import { mdxSyntaxError } from './mdx-syntax.ts';
import type { Problem } from './problem.ts';
import { readSearchFiles } from './search-files.ts';

/** Largest article, in bytes. */
const MAX_BYTES = 256 * 1024;

/** An article as its file says, valid by the schema. */
export type SourceArticle = ArticleFile & { readonly frontMatter: FrontMatter; readonly text: string };

/**
 * Reads and checks all articles below the folder, in the order of their paths.
 * @returns the valid ones, all files, and every problem
 */
export function readArticles(directory: string): { articles: SourceArticle[]; files: ArticleFile[]; problems: Problem[] } {
  const { files, problems } = findArticleFiles(directory);
  const articles: SourceArticle[] = [];
  for (const file of files) {
    const result = readArticle(file);
    if ('problems' in result) problems.push(...result.problems);
    else articles.push(result.article);
  }
  problems.push(...duplicateProblems(files));
  for (const [locale, inLocale] of Map.groupBy(files, (file) => file.locale)) {
    problems.push(...readSearchFiles(directory, locale, new Set(inLocale.map(({ slug }) => slug))).problems);
  }
  return { articles, files, problems };
}

/** Reads and checks one article. */
export function readArticle(file: ArticleFile): { article: SourceArticle } | { problems: Problem[] } {
  const problem = (rule: string, message: string, place = { line: 1, column: 1 }): Problem => ({ path: file.path, ...place, severity: 'error', rule, message });

  const bytes = readFileSync(file.file);
  if (bytes.length > MAX_BYTES) {
    return { problems: [problem('file-size', `The article is ${Math.ceil(bytes.length / 1024)} KiB; at most ${MAX_BYTES / 1024} KiB are allowed. Split it into several articles.`)] };
  }
  const text = decode(bytes);
  if (text === undefined) {
    return { problems: [problem('encoding', 'The file is not UTF-8 text. Save it again with the encoding UTF-8.')] };
  }

  const { data, problems, placeOf } = readFrontMatter(text);
  if (problems.length > 0) {
    return { problems: problems.map(({ message, ...place }) => problem('front-matter', message, place)) };
  }
  const parsed = articleSchema.safeParse(data);
  if (!parsed.success) {
    return { problems: schemaProblems(parsed.error, data).map(({ path, message }) => problem('front-matter', message, placeOf(path))) };
  }
  if (bodyOf(text).trim() === '') {
    return { problems: [problem('empty-article', 'The article has no text. Write it below the front matter, or set `draft: true` and write at least one sentence.')] };
  }
  const limit = limitProblem(bodyOf(text), file.format);
  if (limit) {
    const linesBefore = text.slice(0, text.length - bodyOf(text).length).split('\n').length - 1;
    return { problems: [problem(limit.rule, limit.message, { line: limit.line + linesBefore, column: limit.column })] };
  }
  const mistake = file.format === 'mdx' ? mdxSyntaxError(text) : undefined;
  if (mistake) {
    const { message, ...place } = mistake;
    return { problems: [problem('mdx-syntax', `${message.replace(/\.?$/, '.')} Mend the tag or the braces, or rename the file to ${file.slug}.md if it needs neither.`, place)] };
  }
  return { article: { ...file, frontMatter: parsed.data, text } };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Two files of one locale with the same name would share an address. */
function duplicateProblems(files: readonly ArticleFile[]): Problem[] {
  const first = new Map<string, ArticleFile>();
  const problems: Problem[] = [];
  for (const file of files) {
    const address = `${file.locale}/${file.slug}`;
    const other = first.get(address);
    if (other) {
      problems.push({ path: file.path, line: 1, column: 1, severity: 'error', rule: 'duplicate-address', message: `${other.path} has the same file name, so both would have the address /articles/${file.slug}/. Rename one of them.` });
    } else {
      first.set(address, file);
    }
  }
  return problems;
}
