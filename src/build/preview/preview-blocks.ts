import { nothingUsed } from '../../content/article-media.ts';
import { publishedBody } from '../../content/published-body.ts';
import { renderOptionsFor } from '../../content/render-options.ts';
import { parseBody } from '../../markdown/render.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import type { BlocksOf } from '../../search/index/article-blocks.ts';
import { searchBlocks } from '../../search/index/search-blocks.ts';
import type { BuildContext } from '../build-context.ts';

/** What reads the text of Markdown articles for the search index of a preview. */
export type PreviewBlocks = {
  /** Parses only articles that have changed. */
  readonly of: BlocksOf;
  /** Returns whether an article shows files, whose sizes are in its text. */
  showsFiles(article: SourceArticle): boolean;
};

/** @param base path under which the site is served */
export function previewBlocks(
  { derived }: Pick<BuildContext, 'derived'>,
  base: string,
): PreviewBlocks {
  const withFiles = new Set<string>();
  const of: BlocksOf = ({ text, locale, file }, shared) => {
    const markdown = publishedBody(text, 'md', () => shared);
    const read = () => {
      const used = nothingUsed();
      const { tree } = parseBody(markdown, renderOptionsFor(locale, file, base, used));
      return { blocks: searchBlocks(tree), showsFiles: used.files.size > 0 };
    };
    const kept = derived(`blocks of ${file}`, markdown, read);
    // Sizes of files change without the article.
    if (!kept.showsFiles) {
      withFiles.delete(file);
      return kept.blocks;
    }
    withFiles.add(file);
    return read().blocks;
  };
  return { of, showsFiles: ({ file }) => withFiles.has(file) };
}
