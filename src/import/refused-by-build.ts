import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildProblems } from '../check/build-problems.ts';
import type { ExamineOptions } from '../check/examine-files.ts';
import { examineAhead, inParts } from '../check/examine-files.ts';
import type { ArticleFile } from '../content/article-files.ts';
import { findArticleFiles } from '../content/article-files.ts';
import { problemsBeside } from '../content/read-articles.ts';
import type { Problem } from '../lib/problem.ts';
import { shownPath } from '../lib/shown-path.ts';

/**
 * Returns the problems for which a build refuses imported articles although the baseline lists
 * them, such as an article that is too large.
 * @param out the articles folder
 * @param paths of the articles, below it. Their locales need not be in the settings yet.
 */
export async function refusedByBuild(
  out: string,
  paths: readonly string[],
  cache: ExamineOptions['cache'],
): Promise<Problem[]> {
  const files = paths.map((path) => articleFile(out, path)).filter(({ file }) => existsSync(file));
  const ours = new Set(files.map(({ path }) => path));
  const examined = await examineAhead(out, { cache }, inParts(files));
  const articles = files.filter(({ path }) => examined.get(path)?.summary);
  // The later one of two articles with one URL is at fault.
  const others = findArticleFiles(out).files.filter(({ path }) => !ours.has(path));
  const problems = [
    ...[...examined.values()].flatMap((file) => file.problems),
    ...problemsBeside(out, [...others, ...files]),
  ].filter(({ path, severity }) => severity === 'error' && ours.has(path));
  const judged = buildProblems({
    problems: problems.map((problem) => ({ ...problem, severity: 'note' })),
    outdated: [],
    files,
    articles,
  });
  return problems.filter((_problem, index) => judged[index]?.severity === 'error');
}

function articleFile(out: string, path: string): ArticleFile {
  const [locale = '', section = '', name = ''] = path.split('/');
  const file = join(out, path);
  const format = name.endsWith('.mdx') ? 'mdx' : 'md';
  const slug = name.replace(/\.mdx?$/, '');
  return { file, path: shownPath(file), locale, section, slug, format };
}
