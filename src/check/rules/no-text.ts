import { searchBlocks } from '../../integrations/search-blocks.ts';
import { renderOptionsFor } from '../../markdown/options.ts';
import { parseBody } from '../../markdown/render.ts';
import { bodyOf } from '../../source/front-matter.ts';
import type { ArticleRule } from '../rule.ts';

export const noText: ArticleRule = {
  name: 'no-text',
  severity: 'error',
  description: 'An article has text that a reader can read and search can find; pictures without alternative text, comments and forbidden HTML are none.',
  checkArticle({ article: { format, locale, file, text }, nodes, text: published }) {
    const body = bodyOf(text);
    // The text of .mdx articles may come from components; an empty body is told already.
    if (format === 'mdx' || body.trim() === '') return [];
    if (nodes.some((node) => node.type !== 'html' && 'value' in node && /[\p{L}\p{N}]/u.test(node.value))) return [];
    if (searchBlocks(parseBody(published, renderOptionsFor(locale, file, '/')).tree).length > 0) return [];
    const line = text.slice(0, text.length - body.trimStart().length).split('\n').length;
    return [{ line, column: 1, message: 'Nothing of this article is text that a reader could read or search could find. Write at least one sentence.' }];
  },
};
