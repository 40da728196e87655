import type { Blockquote } from 'mdast';
import type { ChoiceGroup } from '../domain/article-parts.ts';
import type { Splice } from '../text/splice.ts';
import { nodesOf, parseMarkdown } from './mdast-nodes.ts';
import { escapeMarkdown } from './plain-markdown.ts';

/** The marker that begins a variant of a text: `[!EU]`. */
const MARKER = /^\[!([a-z\d-]+)\][ \t]*\\?(?=\r?\n|$)/i;

/**
 * Returns the changes that put the labels of choices in place of their markers, for programs that
 * do not know them.
 * @param choices with labels in the language of the article
 */
export function choiceLabels(markdown: string, choices: readonly ChoiceGroup[]): Splice[] {
  if (!markdown.includes('[!')) return [];
  const labels = new Map(
    choices.flatMap(({ values }) => values.map(({ id, label }) => [id, label] as const)),
  );
  return nodesOf(parseMarkdown(markdown)).flatMap((node) =>
    node.type === 'blockquote' ? labelOf(node, markdown, labels) : [],
  );
}

function labelOf(
  quote: Blockquote,
  markdown: string,
  labels: ReadonlyMap<string, string>,
): Splice[] {
  const [paragraph] = quote.children;
  if (paragraph?.type !== 'paragraph') return [];
  const { start, end } = paragraph.position ?? {};
  const from = start?.offset ?? 0;
  const found = MARKER.exec(markdown.slice(from, end?.offset));
  const label = labels.get(found?.[1]?.toLowerCase() ?? '');
  if (!found || label === undefined) return [];
  const to = from + found[0].length;
  // A hard line break, where more lines of the paragraph follow.
  const lineBreak = to >= (end?.offset ?? 0) ? '' : '\\';
  return [{ start: from, end: to, text: `**${escapeMarkdown(label)}**${lineBreak}` }];
}
