import { mdxToJs } from 'satteri';
import type { Position } from '../text/line-column.ts';
import { bodyOf } from './front-matter.ts';

/**
 * The first mistake in the syntax of an .mdx article.
 * @param text the whole file
 * @returns where, and what its compiler says; undefined when it compiles
 */
export function mdxSyntaxError(
  text: string,
): (Position & { readonly message: string }) | undefined {
  const body = bodyOf(text);
  const linesBefore = text.slice(0, text.length - body.length).split('\n').length - 1;
  try {
    mdxToJs(body, { features: { frontmatter: false } });
    return undefined;
  } catch (error) {
    const [, line = '1', column = '1', message = String(error)] =
      /^(?:\w+: )?(\d+):(\d+): ([\s\S]*?)(?: \([\w:-]+\))?$/.exec(
        error instanceof Error ? error.message : String(error),
      ) ?? [];
    // The compiler repeats the place, counted without the front matter.
    return {
      line: Number(line) + linesBefore,
      column: Number(column),
      message: message.replaceAll(/ \(\d+:\d+[^)]*\)/g, ''),
    };
  }
}
