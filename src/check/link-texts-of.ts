import type { Position } from '../text/line-column.ts';
import { positionOf, textOf } from './nodes.ts';
import { oncePer } from './once-per.ts';
import type { ParsedArticle } from './parsed-article.ts';

/** A link with its visible text. */
export type LinkText = Position & {
  readonly text: string;
  readonly url: string;
  readonly hasImage: boolean;
};

/** Returns the texts of all links of an article, including `<a href>`. */
export const linkTextsOf = oncePer(({ ofType, tags, text }: ParsedArticle): LinkText[] => {
  const definitions = new Map(
    ofType('definition')
      .map((node) => [node.identifier, node.url] as const)
      .toReversed(),
  );
  const inMarkdown = [...ofType('link'), ...ofType('linkReference')].map((node): LinkText => {
    const source = text.slice(node.position?.start.offset, node.position?.end.offset);
    const hasImage =
      node.children.some(({ type }) => type === 'image' || type === 'imageReference') ||
      /<img\b/i.test(source);
    return {
      ...positionOf(node),
      text: textOf(node).trim() || altIn(source),
      url: node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? ''),
      hasImage,
    };
  });
  const inTags = tags.flatMap(({ name, properties: { href }, line, column, end }): LinkText[] => {
    // The value of an expression in .mdx is unknown.
    if (name !== 'a' || href === undefined) return [];
    const isElement =
      text[end - 1] === '>' && /<\/a\s*>$|\/>$/i.test(text.slice(Math.max(0, end - 10), end));
    const start = isElement ? text.lastIndexOf('<a', end) : end;
    const close = text.slice(start, start + 2000).search(/<\/a\b/i);
    const inner = text.slice(start, close === -1 ? end : start + close);
    const words = inner.replaceAll(/<[^>]*>|!?\[\]\([^)]*\)/g, '').trim() || altIn(inner);
    return [
      {
        line,
        column,
        text: words,
        url: typeof href === 'string' ? href : '',
        hasImage: /<img\b|!\[/i.test(inner),
      },
    ];
  });
  return [...inMarkdown, ...inTags];
});

/** Returns the alternative text of an `<img>` in a part of the source. */
function altIn(source: string): string {
  // Longer sources only make the search slow.
  return /<img\b[^>]*?\balt\s*=\s*["']?([^"'>]*)/i.exec(source.slice(0, 2000))?.[1]?.trim() ?? '';
}
