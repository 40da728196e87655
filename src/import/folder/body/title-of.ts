import type { Heading } from 'mdast';
import { textOf } from '../../../check/nodes.ts';
import { parsedNodes, rangeOf } from './code-mask.ts';

/** The first heading of the first level, if the text begins with it. */
export type BodyTitle = {
  readonly title: string;
  /** The heading in Markdown. */
  readonly heading: string;
  readonly rest: string;
};

/** Returns the title that a text begins with, and the text without it. */
export function bodyTitle(text: string): BodyTitle | undefined {
  // Some tools take the first such heading wherever it is. What is before it stays.
  const heading = parsedNodes(text).find(
    (node): node is Heading => node.type === 'heading' && node.depth === 1,
  );
  if (!heading) return undefined;
  const { start, end } = rangeOf(heading);
  const title = textOf(heading)
    .replace(/\s*\{:?\s*[#.][^{}]*\}\s*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const written = text.slice(start, end);
  return {
    title,
    heading: written,
    rest: `${text.slice(0, start)}${text.slice(end)}`.replace(/^\n+/, ''),
  };
}
