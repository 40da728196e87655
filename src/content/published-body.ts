import type { ArticleFile } from './article-files.ts';
import { bodyOf } from './front-matter.ts';
import type { Problem } from '../lib/problem.ts';
import { fillIn } from './includes.ts';
import type { Shared } from './includes.ts';

/**
 * The body of an article as it is published: without front matter, its variables and passages filled in. Every surface
 * reads bodies through this one. The braces of .mdx articles are code and stay.
 * @param text the whole file
 */
export function publishedBody(
  text: string,
  format: ArticleFile['format'],
  shared: () => Shared,
): string {
  return format === 'mdx' ? bodyOf(text) : fillIn(bodyOf(text), shared).markdown;
}

/** What is wrong with the variables and passages of an article, with places in its file. */
export function includeProblems(
  { path, format, text }: Pick<ArticleFile, 'path' | 'format'> & { readonly text: string },
  shared: Shared,
): Problem[] {
  const body = bodyOf(text);
  const found = format === 'mdx' ? bracesInMdx(body, shared) : fillIn(body, () => shared).problems;
  return found.map(({ offset, message }) => {
    const before = text.slice(0, text.length - body.length + offset);
    const line = before.split('\n').length;
    return {
      path,
      line,
      column: before.length - before.lastIndexOf('\n'),
      severity: 'error',
      rule: 'include',
      message,
    };
  });
}

/** Names of variables in double braces: a writer who means the variable would get an error of JavaScript. */
function bracesInMdx(body: string, { variables }: Shared) {
  return [...body.matchAll(/(?<!=)\{\{\s*([\w-]+)\s*\}\}/g)].flatMap(({ index, 1: name = '' }) =>
    variables.has(name)
      ? [
          {
            offset: index,
            message: `In .mdx articles braces are code, so {{${name}}} is not filled in. Write the value out, or rename the file to .md.`,
          },
        ]
      : [],
  );
}
