import { parsedNodes, rangeOf } from '../folder/body/code-mask.ts';
import { spliced } from '../../text/splice.ts';

/**
 * Returns Markdown whose braces are text: `{{name}}` of another help center is no variable of this
 * site. In code, braces always are text.
 */
export function escapeBraces(markdown: string): string {
  if (!markdown.includes('{{')) return markdown;
  const ranges = parsedNodes(markdown).flatMap((node) =>
    ['code', 'inlineCode', 'html'].includes(node.type)
      ? [{ ...rangeOf(node), type: node.type }]
      : [],
  );
  const splices = [...markdown.matchAll(/\{(?=\{)/g)].flatMap(({ index }) => {
    const inside = ranges.find(({ start, end }) => start <= index && index < end);
    if (inside === undefined) return [{ start: index, end: index, text: '\\' }];
    // HTML knows no backslash.
    return inside.type === 'html' ? [{ start: index, end: index + 1, text: '&#123;' }] : [];
  });
  return spliced(markdown, splices);
}
