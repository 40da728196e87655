import { mdxToJs } from 'satteri';
import type { Position } from '../text/line-column.ts';
import { positionAt } from '../text/line-column.ts';
import { bodyOf } from './front-matter.ts';

/**
 * Finds the first syntax error of an .mdx article.
 * @param text the whole file
 * @returns its position and the message of the compiler; undefined if the article compiles
 */
export function mdxSyntaxError(
  text: string,
): (Position & { readonly message: string }) | undefined {
  const body = bodyOf(text);
  const linesBefore = positionAt(text, text.length - body.length).line - 1;
  try {
    mdxToJs(body, { features: { frontmatter: false } });
    return undefined;
  } catch (error) {
    const [, line = '1', column = '1', message = String(error)] =
      /^(?:\w+: )?(\d+):(\d+): ([\s\S]*?)(?: \([\w:-]+\))?$/.exec(
        error instanceof Error ? error.message : String(error),
      ) ?? [];
    // The compiler repeats the position, without the lines of the front matter.
    return {
      line: Number(line) + linesBefore,
      column: Number(column),
      message: message.replaceAll(/ \(\d+:\d+[^)]*\)/g, ''),
    };
  }
}
