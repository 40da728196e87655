import type { Position } from '../text/line-column.ts';
import { positionOf, textOf } from './nodes.ts';
import { oncePer } from './once-per.ts';
import type { ParsedArticle } from './parsed-article.ts';

/** A heading of an article, as written. */
export type WrittenHeading = Position & {
  readonly depth: number;
  /** Undefined for a heading in HTML: its tag does not say where it ends. */
  readonly text: string | undefined;
  readonly isHtml: boolean;
};

const QUESTION = /^\[!question\][ \t]*(?<text>\S.*)/i;

/**
 * Returns the headings of an article in order: in Markdown, in HTML, and questions, which are one
 * level below the heading before them.
 */
export const headingsIn = oncePer(({ ofType, tags }: ParsedArticle): WrittenHeading[] => {
  const inHtml = tags.flatMap(({ name, line, column }): WrittenHeading[] =>
    /^h[1-6]$/.test(name)
      ? [{ line, column, depth: Number(name[1]), text: undefined, isHtml: true }]
      : [],
  );
  const inMarkdown = ofType('heading').map((node) => ({
    ...positionOf(node),
    depth: node.depth,
    text: textOf(node).trim(),
    isHtml: false,
  }));
  const questions = ofType('blockquote').flatMap((node) => {
    const [first] = node.children;
    const question =
      first?.type === 'paragraph' ? QUESTION.exec(textOf(first))?.groups?.['text'] : undefined;
    return question === undefined ? [] : [{ ...positionOf(node), question: question.trim() }];
  });
  let depth = 1;
  return [...inMarkdown, ...questions, ...inHtml]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map((found): WrittenHeading => {
      if ('question' in found)
        return {
          line: found.line,
          column: found.column,
          depth: Math.min(6, depth + 1),
          text: found.question,
          isHtml: false,
        };
      depth = Math.max(2, found.depth);
      return found;
    });
});
