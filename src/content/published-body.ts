import type { Problem } from '../lib/problem.ts';
import { positionsIn } from '../text/line-column.ts';
import type { ArticleFile } from './article-files.ts';
import { fileProblem } from './file-problem.ts';
import { bodyOf } from './front-matter.ts';
import type { IncludeProblem, Shared } from './includes.ts';
import { fillIn } from './includes.ts';

/**
 * Returns the body of an article as published: without front matter, with variables and includes.
 * Pages, feeds and search all read bodies through this function. In .mdx, braces are code and stay.
 * @param text the whole file
 */
export function publishedBody(
  text: string,
  format: ArticleFile['format'],
  shared: () => Shared,
): string {
  return format === 'mdx' ? bodyOf(text) : fillIn(bodyOf(text), shared).markdown;
}

/** Returns the mistakes in the variables and includes of an article. */
export function includeProblems(
  { path, format, text }: Pick<ArticleFile, 'path' | 'format'> & { readonly text: string },
  shared: Shared,
): Problem[] {
  const body = bodyOf(text);
  const found = format === 'mdx' ? bracesInMdx(body, shared) : fillIn(body, () => shared).problems;
  const positionAt = positionsIn(text);
  return found.map(({ offset, message }) =>
    fileProblem(path, 'include', message, positionAt(text.length - body.length + offset)),
  );
}

/** Finds variables in double braces. JavaScript would report them with a confusing error. */
function bracesInMdx(body: string, { variables }: Shared): IncludeProblem[] {
  return [...body.matchAll(/(?<!=)\{\{\s*([\w-]+)\s*\}\}/g)].flatMap(({ index, 1: name = '' }) =>
    variables.has(name)
      ? [
          {
            offset: index,
            message:
              `Variables such as {{${name}}} do not work in .mdx, where braces are code. ` +
              'Write out the value, or rename the file to .md.',
          },
        ]
      : [],
  );
}
