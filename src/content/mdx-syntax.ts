import type { Root } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { mdxToJs } from 'satteri';
import type { Position } from '../text/line-column.ts';
import { positionAt } from '../text/line-column.ts';
import { replaceComponents } from '../markdown/components.ts';
import { withoutWrittenIds } from '../markdown/prepare.ts';
import { copyTree } from '../markdown/copy-tree.ts';
import { bodyOf } from './front-matter.ts';

/** Throws when a component of ours has a wrong attribute. */
const componentCheck: HastPluginDefinition = {
  name: 'handrail-components',
  options: { position: true },
  before: (root) => replaceComponents(copyTree(root as Root)),
};

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
    mdxToJs(withoutWrittenIds(body), {
      features: { frontmatter: false },
      hastPlugins: [componentCheck],
    });
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
