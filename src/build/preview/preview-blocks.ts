import { nothingUsed } from '../../content/article-media.ts';
import { publishedBody } from '../../content/published-body.ts';
import { renderOptionsFor } from '../../content/render-options.ts';
import { parseBody } from '../../markdown/render.ts';
import type { BlocksOf } from '../../search/index/article-blocks.ts';
import { searchBlocks } from '../../search/index/search-blocks.ts';
import type { BuildContext } from '../build-context.ts';

/**
 * Returns what reads the text of Markdown articles for the search index of a preview. Parses only
 * those that have changed.
 * @param base path under which the site is served
 */
export function previewBlocks({ derived }: Pick<BuildContext, 'derived'>, base: string): BlocksOf {
  return ({ text, locale, file }, shared) => {
    const markdown = publishedBody(text, 'md', () => shared);
    const read = () => {
      const used = nothingUsed();
      const { tree } = parseBody(markdown, renderOptionsFor(locale, file, base, used));
      return { blocks: searchBlocks(tree), showsFiles: used.files.size > 0 };
    };
    const kept = derived(`blocks of ${file}`, markdown, read);
    // Its text contains the sizes of files, which change without the article.
    return kept.showsFiles ? read().blocks : kept.blocks;
  };
}
